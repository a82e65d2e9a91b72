import type { Translated } from "../words/translated.ts";
import type { reportsWords as chinese } from "./words.zh.ts";

export const reportsWords: Translated<typeof chinese> = {
  title: "Reports",
  sentence:
    "Taken in the official layout, in the unit of the page; every export is kept in the record of acts.",
  table: "Report",
  says: "What it says",
  acts: "Acts",
  open: "Open",
  names: {
    overview: "Arrivals",
    levelAccount: "Account between levels",
    years: "Years compared",
    allocation: "Allocation table",
    deadlines: "Deadlines",
    openItems: "Items not reconciled",
  },
  texts: {
    overview: "Due, arrived, outstanding and arrival rate by place and by level",
    levelAccount:
      "What each payer owes each fund account: due, arrived, in transit, outcome unknown, not sent; both sides sign",
    years: "Due, arrived and arrival rate of up to five years, at the end of the overview",
    allocation: "A batch by place and level; export or print it from the batch",
    deadlines: "Deadlines of the place, where they come from, days left and state",
    openItems:
      "What stands in a fund account's statement or among the transfers alone; its accountant exports it under Statements",
  },
  notYet:
    "Settlement tables and monthly fund reports are not there yet: they need settled headcounts and the fund's figures.",
  account: {
    title: "Account between levels",
    sentence:
      "{{place}} {{year}}, issued transfers. Due = arrived + in transit + outcome unknown + not sent, to the fen.",
    parties: "Payer → fund account",
    count: "Transfers",
    due: "Due",
    arrived: "Arrived",
    inTransit: "In transit",
    unknown: "Outcome unknown",
    unsent: "Not sent",
    whole: "Total",
    payer: "{{level}}: {{name}}",
    into: "→ {{name}}",
    empty: "Nothing has been issued yet",
    emptyText: "Once a batch is issued, its money stands here by payer and fund account.",
    print: "Print",
    sumsHold: "The four parts make what is due, the rows make the totals",
    sumsDiffer: "The rows do not make the totals: do not use this table, and tell an administrator",
  },
};
