import { z } from "zod";
import { AttachmentKind } from "./attachments.ts";
import { BatchAct, BatchSummary } from "./batches.ts";
import { HeadcountVersionSummary } from "./enrolment.ts";
import { ProposalSummary } from "./proposals.ts";
import { Id, Instant } from "./scalars.ts";

export const BatchWarning = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("held"), by: z.string(), reason: z.string() }),
  z.object({
    kind: z
      .literal("heads_changed")
      .describe("人数异动: by more than the office allows from the version before"),
    places: z.int(),
    percent: z.int().describe("What the office of the batch has set"),
  }),
  z.object({ kind: z.literal("headcounts_superseded"), used: z.int(), newest: z.int() }),
  z.object({
    kind: z.literal("headcounts_disputed").describe("有异议: the headcounts it rests on"),
    by: z.string(),
    reason: z.string(),
  }),
  z.object({ kind: z.literal("unconfirmed"), transfers: z.int() }),
  z.object({
    kind: z
      .literal("unlike_last_year")
      .describe(
        "与上年差异: by more than the office allows from the year before, classes that both have",
      ),
    places: z.int(),
    percent: z.int().describe("What the office of the batch has set"),
  }),
  z.object({
    kind: z.literal("papers_missing").describe("附件缺失: of a draft"),
    papers: z.array(AttachmentKind),
  }),
  z.object({ kind: z.literal("policy_superseded").describe("政策有新版") }),
  z.object({
    kind: z.literal("policy_pending").describe("政策待生效: proposals to change what it rests on"),
    proposals: z.int(),
  }),
  z.object({
    kind: z.literal("past_due").describe("逾期: transfers not all arrived after their date"),
    transfers: z.int(),
  }),
  z.object({
    kind: z.literal("draft_waiting").describe("草稿未送审: for as many days as its office has set"),
    days: z.int(),
  }),
]);
export type BatchWarning = z.infer<typeof BatchWarning>;

export const Inbox = z.object({
  counts: z.object({
    todo: z.int(),
    done: z.int(),
    mine: z.int(),
    copied: z.int(),
    all: z.int(),
  }),
  doneToday: z.int().describe("今日已办: dealt with since midnight"),
  unreadCopies: z.int().describe("Of the copies, those that were not opened yet"),
  items: z.array(
    z.object({
      batch: BatchSummary,
      act: BatchAct.nullable(),
      waitingSince: Instant,
      onBehalfOf: z.string().nullable().describe("Whose lent post it waits in"),
      warnings: z.array(BatchWarning),
      copy: z
        .object({
          by: z.string(),
          at: Instant,
          note: z.string().nullable(),
          notificationId: Id.describe("What marks it as read"),
          read: z.boolean(),
        })
        .nullable()
        .describe("抄送: the newest copy of it to the person who asks"),
    }),
  ),
  proposals: z.array(ProposalSummary),
  headcounts: z
    .array(HeadcountVersionSummary)
    .describe("Headcounts that wait for the person's verdict; not among the counts"),
});
export type Inbox = z.infer<typeof Inbox>;
export const InboxTab = z.enum(["todo", "done", "mine", "copied", "all"]);
