import type { Translated } from "../words/translated.ts";
import type { inboxWords as chinese } from "./words.zh.ts";

export const inboxWords: Translated<typeof chinese> = {
  title: "My inbox",
  sentence: "{{todo}} to do, {{done}} done.",
  tabs: { todo: "To do", done: "Done", mine: "Started by me", copied: "Copied to me", all: "All" },
  list: "Items",
  waiting: "waiting {{since}}",
  waitingSince: "at this step since {{at}}",
  act: "{{act}}",
  open: "Open the batch",
  preview: "Preview",
  previous: "‹ Previous",
  next: "Next ›",
  lastEvent: "Last act",
  emptyTodoTitle: "Nothing left to do",
  emptyTodoText: "Batches that wait for you appear here. {{done}} done.",
  emptyDone: "You have not acted on a batch yet.",
  emptyMine: "You have not started a batch yet.",
  emptyCopied: "Nobody has copied a batch to you yet.",
  copied: {
    by: "{{by}} copied this to you at {{at}}",
    unread: "unread",
    newCount: "{{count}} unread",
  },
  emptyAll: "No batches in this year.",
  many: "{{count}} batches, CNY {{yuan}} together",
  lent: "on behalf of {{name}}",
  transfers: "{{count}} transfers",
  pick: "Select",
  decideMany: "{{act}} ({{count}})",
  picked: {
    title: "Selected items",
    sum: "{{count}} selected, {{amount}} {{unit}} together",
    all: "Select all {{count}}",
    none: "Select none",
    apart: "{{count}} of them cannot be decided together",
  },
  apart: {
    other_act: "at another step: decide it by itself",
    lent: "on behalf of another: decide it by itself",
    not_judged: "no review or approval: decide it by itself",
  },
  chips: {
    title: "Filters",
    clear: "Clear filters",
    warned: "With warnings",
    amount: {
      small: "Below CNY 10 million",
      middle: "CNY 10 to 100 million",
      large: "CNY 100 million and more",
    },
    due: { overdue: "Overdue", week: "Due within 7 days", month: "Due within 30 days" },
  },
  warnings: "Warnings",
  warning: {
    held: { short: "held", long: "Held by {{by}}: {{reason}}" },
    heads_changed: {
      short: "headcounts changed",
      long: "In {{places}} places the headcount differs by more than {{percent}}% from the version before.",
    },
    headcounts_superseded: {
      short: "newer headcounts",
      long: "Computed with version {{used}} of the headcounts; there is version {{newest}} now.",
    },
    headcounts_disputed: {
      short: "headcounts disputed",
      long: "{{by}} disputes the headcounts it rests on: {{reason}}",
    },
    unconfirmed: {
      short: "unconfirmed",
      long: "{{transfers}} transfers rest on figures that are not confirmed.",
    },
    unlike_last_year: {
      short: "unlike last year",
      long: "In {{places}} places the amount differs by more than {{percent}}% from the year before, for the same classes.",
    },
    papers_missing: {
      short: "papers missing",
      long: "The office wants these with a batch that is submitted, and they are missing: {{names}}.",
    },
    policy_superseded: {
      short: "newer policy",
      long: "A policy that this was computed by has a newer text. To compute by it, discard this batch and make it anew.",
    },
    policy_pending: {
      short: "policy pending",
      long: "{{proposals}} changes of a policy that this was computed by wait for a second person.",
    },
    past_due: {
      short: "past due",
      long: "{{transfers}} transfers are past their date and not all arrived.",
    },
    draft_waiting: {
      short: "draft not submitted",
      long: "This draft has lain for {{days}} days and was not submitted.",
    },
  },
  since: {
    sentBack: "Version {{revision}}. The one before was sent back by {{by}} at {{at}}: {{reason}}",
    recalled: "Version {{revision}}. The one before was recalled by {{by}} at {{at}}.",
    marks: "{{count}} cells were marked then; see the batch.",
    same: "Amounts and headcounts of a saved batch cannot change: they are those of the version before.",
  },
  record: "Record ({{count}})",
  urge: "Urge",
  urged: "{{names}} were told",
  emptyByFilter: "No item fits the filters",
  mostListed: "Only the first {{count}} are listed; the rest appear when these are done.",
};
