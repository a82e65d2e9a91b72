import type { Translated } from "../words/translated.ts";
import type { peopleListWords as chinese } from "./words.zh.ts";

export const peopleListWords: Translated<typeof chinese> = {
  title: "Users and posts from a list",
  back: "Users and posts",
  open: "From a list",
  sentence:
    "Fill in the template: name, username, post, place and office. The whole list is one proposal: another administrator looks at every row and agrees, and then all accounts and posts come into force at once, or none of them.",
  noPassword:
    "No password stands in a list. New accounts are not opened yet: make a first password for each in the list of users and hand it over in person; it must be changed at the first sign-in.",
  template: "Download the template",
  drop: "Drop the list here, or",
  choose: "Choose a file",
  again: "Another file",
  limit:
    "XLSX or CSV (UTF-8, GBK), up to 2 MB and 500 rows. Whoever gets several posts has a row for each.",
  paste: "Paste a table",
  pasteLabel: "What was copied from a spreadsheet; its first line are the headings",
  pasteCheck: "Check what was pasted",
  pastedName: "pasted-list.csv",
  reading: "Checking {{name}}…",
  tooLarge: "{{name}} has {{size}}, more than 2 MB. It was not sent.",
  unreadable: "{{name}} cannot be read or is empty. Choose again.",
  nothingStored: "Nothing is stored before you propose it.",
  read: "{{name}}: {{rows}} rows, {{people}} people, {{newPeople}} accounts to be added.",
  refused: "{{errors}} errors; it cannot be proposed. Mend them as told below and upload again.",
  warned: "It can be proposed; {{warnings}} warnings are to be confirmed then.",
  clean: "No error was found; it can be proposed.",
  findings: "What was found",
  returned: "Download with errors marked",
  notReturned: "This file cannot be marked; go by the list above.",
  rows: "What was read",
  column: {
    line: "Line",
    person: "Person",
    account: "Account",
    role: "Post",
    place: "Place (and below)",
    office: "Office",
    endsOn: "Last day",
  },
  newAccount: "new",
  accountThere: "there already: only the post is granted",
  noEnd: "not set",
  heldNow: "Holds: {{posts}}",
  submit: "Propose",
  submitTitle: "Propose {{people}} people with {{rows}} posts",
  consequence:
    "Another administrator must agree; then the whole list comes into force at once. Nobody on it can propose it or agree to it.",
  acknowledge: "I have seen the {{count}} warnings; go by the list",
  wanting: {
    reason: "Give a reason (at least 10 characters)",
    acknowledge: "Confirm the warnings",
  },
  done: "Proposed; another administrator must agree",
  effect:
    "{{newPeople}} accounts are added and {{posts}} posts granted, or nothing where a single row cannot be.",
  effectNoPassword:
    "New accounts have no password and are not opened: make a first one for each in the list of users.",
};
