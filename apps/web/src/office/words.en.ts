import type { Translated } from "../words/translated.ts";
import type { officeWords as chinese } from "./words.zh.ts";

export const officeWords: Translated<typeof chinese> = {
  title: "Settings of the office",
  builtIn: "Neither this office nor one above has set anything: the built-in settings hold.",
  setBy: "Set by {{place}}; they hold below it too, where an office has none of its own.",
  byAdministrators:
    "An administrator of the office proposes a change; another administrator or an approver lets it in.",
  field: {
    headChangePercent: "Warning: headcount changed",
    amountChangePercent: "Warning: unlike the year before",
    draftDays: "Warning: draft not submitted",
  },
  fieldIn: {
    headChangePercent: "Warning: headcount changed by more than (%)",
    amountChangePercent: "Warning: unlike the year before by more than (%)",
    draftDays: "Warning: draft not submitted after (days)",
  },
  value: {
    headChangePercent: "by more than {{value}}% from the version before",
    amountChangePercent: "by more than {{value}}% for the same classes",
    draftDays: "after {{value}} days",
  },
  signer: "Printed for signing: {{place}}",
  usual: "{{word}} (the usual word)",
  change: "Propose a change",
  malformed: "Percentages are whole, 1 to 100; days are whole, 1 to 60.",
  propose: "Propose (a second person decides)",
  proposed: "Proposed; a second person decides",
  version: "Version {{number}}",
  keeping: {
    title: "What is kept, and backups",
    forGood:
      "Headcounts, batches, transfers, arrivals, policies, attachments, decisions and the record of acts are kept for good; nothing here deletes them. These are cleared:",
    cleared: {
      keyCalls: "calls of programs, after {{days}} days",
      pageVisits: "how fast pages were (of no person and no document), after {{days}} days",
      signInCounts:
        "counts of failed sign-ins, after {{days}} days (each failure stays in the record)",
      knownAddresses: "addresses that an account signed in from, after {{days}} days",
    },
    backup: "Backups",
    unknown:
      "Backups are made outside the database by those who run the server, and which were made is not known here: look into their folder, and try a restore now and then. Two things are known.",
    noArchive:
      "The database keeps no archive of its log: only the moment of the last backup can be restored.",
    archiveEmpty: "The database archives its log; nothing has been archived yet.",
    archived: "The database's log was last archived at {{at}}.",
    archiveFailed: " Archiving failed after that, at {{at}}: check its folder.",
    noAnchors: "The audit chain has no anchor yet.",
    anchored: "The audit chain was last anchored at {{at}}.",
    daysWithout: " Days without an anchor: {{count}}; see the audit log.",
  },
};
