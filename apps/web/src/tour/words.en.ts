import type { Translated } from "../words/translated.ts";
import type { tourWords as chinese } from "./words.zh.ts";

export const tourWords: Translated<typeof chinese> = {
  offer:
    "Here for the first time as {{role}}? One minute shows the six places this post works with.",
  begin: "Show me",
  skip: "Do not show again",
  title: "Tour for the {{role}} ({{step}}/{{count}})",
  back: "Previous place",
  next: "Next place",
  done: "Done",
  help: {
    page: "This page: {{title}}",
    keys: "Keys",
    keysText: "Every key, and where keys are switched on and off. ? opens this as well.",
    tourText:
      "Page by page through the six places of the {{role}}. The tour leaves this page; a new batch that is half done is kept.",
  },
  steps: {
    overview: {
      title: "Overview: has the money arrived?",
      text: "One sentence says what is due, what has arrived and where it has not. Any place or level leads down to single transfers.",
    },
    headcounts: {
      title: "Headcounts: people come first",
      text: "Upload the insurance office's table or paste it from Excel. Lines at fault come back with the reason written in; mend and upload again.",
    },
    newBatch: {
      title: "New batch: from heads to amounts",
      text: "Choose the notice and the headcounts; the amounts of every level follow. Check them, save, or submit. What is half done is kept.",
    },
    batches: {
      title: "Batches: all documents",
      text: "Stage, amount, arrival rate and deadline of every batch; open one for its rows, its record and its legal basis.",
    },
    inbox: {
      title: "Inbox: what waits for you",
      text: "At the left what waits, at the right its summary and warnings. After a decision the next one opens.",
    },
    explain: {
      title: "Every amount explains itself",
      text: "Click any amount in a table: at the right it unfolds down to the sentence of the notice.",
    },
    decide: {
      title: "Agree or send back",
      text: "Sending back needs a reason of at least 10 characters and can point at cells; the preparer sees them at once.",
    },
    issue: {
      title: "Approve and issue",
      text: "Before you confirm, the number of transfers and the total are restated. Issuing needs the document number.",
    },
    send: {
      title: "Sending money",
      text: "Choose transfers, enter date and voucher. What is held or with the paying system is left out.",
    },
    arrivals: {
      title: "Confirming arrival",
      text: "Confirm amount and date from the receipt, in parts if need be; the rate counts confirmed money only.",
    },
    statements: {
      title: "Statements",
      text: "Import the account's statement; each line is held against transfers, and what does not match is listed.",
    },
    deadlines: {
      title: "Deadlines: days left",
      text: "Reminders come workdays ahead, and what is overdue is told to the office above. Every date names its source.",
    },
    policies: {
      title: "Policies",
      text: "Standards, shares and the original text side by side; compare two notices, or try a change.",
    },
    audit: {
      title: "Audit log",
      text: "Who did what, when, in which post; draw samples, leave marks, take evidence along.",
    },
    verify: {
      title: "Verification",
      text: "The whole chain is computed again in your browser; the first entry that was changed is named.",
    },
    people: {
      title: "Users and posts",
      text: "People, posts and duties that exclude each other; a new post takes two administrators.",
    },
    rules: {
      title: "Approval rules",
      text: "How many steps and people, above which amounts: two people change them and see the effect first.",
    },
    reminders: {
      title: "Reminders",
      text: "How many days ahead, to whom, by which way; messages outside name no amounts and no persons.",
    },
    developer: {
      title: "Interfaces",
      text: "Other systems come in with keys; here is who uses them, and for what.",
    },
    settings: {
      title: "Settings",
      text: "Password, second factor, language and density, and your own calendar feed.",
    },
  },
};
