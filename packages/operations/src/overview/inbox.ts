import { batch, batchEvent, transfer } from "@daowei/db/schema";
import { type BatchAct, batchStep } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type ActingJudge, ownJudge } from "../approvals/acting-judge.ts";
import { copiesTo, type CopyToMe } from "../approvals/copies-to-me.ts";
import { lentToday } from "../approvals/delegations.ts";
import { type Course, readCourses } from "../approvals/requests.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { decideNow } from "../batches/permitted-acts.ts";
import { type BatchSummary, readBatches, summarise } from "../batches/summary.ts";
import type { Context } from "../context.ts";
import type { HeadcountVersionSummary } from "../enrolment/versions.ts";
import { waitingHeadcounts } from "../enrolment/waiting.ts";
import { inboxProposals } from "../proposals/inbox.ts";
import type { ProposalSummary } from "../proposals/summary.ts";
import { anyId, instant, type Reader } from "../reader.ts";
import { type BatchWarning, readWarnings } from "../batches/warnings.ts";
import { batchesInScope } from "./batches-in-scope.ts";
import { countDoneToday } from "./done-today.ts";
import { stepsReached } from "./step-reached.ts";

export type InboxTab = "todo" | "done" | "mine" | "copied" | "all";

export interface Inbox {
  counts: Record<InboxTab, number>;
  /** Of those done, what the person dealt with today. */
  doneToday: number;
  /** Of the copies, those that were not opened yet. */
  unreadCopies: number;
  proposals: ProposalSummary[];
  /** Headcounts that wait for the person's verdict; beside the documents, and not counted among them. */
  headcounts: readonly HeadcountVersionSummary[];
  items: {
    batch: BatchSummary;
    act: BatchAct | null;
    waitingSince: string;
    onBehalfOf: string | null;
    warnings: BatchWarning[];
    copy: CopyToMe | null;
  }[];
}

const shown = 200;

/** 我的待办: the batches and proposals that wait for this person in this post, longest first; those he has dealt with, made, or may see. */
export const listInbox = ask<{ readonly tab: InboxTab }, Inbox>(async (context, { tab }) => {
  const [sorted, proposals, copies, headcounts] = await Promise.all([
    sortIntoTabs(context),
    inboxProposals(context.db, context),
    copiesTo(context.db, context.actor.userId),
    tab === "todo" ? waitingHeadcounts(context) : [],
  ]);
  const copied = copiedOf(sorted.all, copies);
  const tabs = { ...sorted, copied };
  const changes = { ...proposals, copied: [] };
  const listed = tab === "todo" ? await longestFirst(context.db, tabs.todo) : tabs[tab];
  const items = await itemsOf(context, listed.slice(0, shown), copies);
  const count = (one: InboxTab) => tabs[one].length + changes[one].length;
  const counts = {
    todo: count("todo"),
    done: count("done"),
    mine: count("mine"),
    copied: count("copied"),
    all: count("all"),
  };
  const unreadCopies = copied.filter((one) => copies.get(one.batch.id)?.read === false).length;
  const changed = changes[tab].slice(0, shown);
  const doneToday = await countDoneToday(context, proposals.done);
  return ok({ counts, doneToday, unreadCopies, items, headcounts, proposals: changed });
});

async function longestFirst(reader: Reader, todo: readonly Entry[]): Promise<readonly Entry[]> {
  const reached = await stepsReached(
    reader,
    todo.map((entry) => entry.batch.id),
  );
  const since = (entry: Entry) => reached.get(entry.batch.id) ?? instant(entry.batch.updatedAt);
  return todo.toSorted((a, b) => Date.parse(since(a)) - Date.parse(since(b)));
}

async function itemsOf(
  context: Context,
  entries: readonly Entry[],
  copies: ReadonlyMap<string, CopyToMe>,
): Promise<Inbox["items"]> {
  const ids = entries.map((entry) => entry.batch.id);
  const reached = await stepsReached(context.db, ids);
  const read = await readBatches(context.db, anyId(batch.id, ids));
  const progress = new Map(read.map((one) => [one.batch.id, one]));
  const warnings = await readWarnings(
    context,
    read.map((one) => one.batch).filter(({ stage }) => openStages.has(stage)),
  );
  return entries.flatMap(({ batch: { id, updatedAt }, ...waiting }) => {
    const found = progress.get(id);
    if (found === undefined) return [];
    const facts = {
      waitingSince: reached.get(id) ?? instant(updatedAt),
      warnings: [...(warnings.get(id) ?? [])],
      copy: copies.get(id) ?? null,
    };
    return [{ batch: summarise(context, found), ...waiting, ...facts }];
  });
}

/** How many batches and proposals wait for this person in this post. */
export async function countTodo(context: Context): Promise<number> {
  const [tabs, changes] = await Promise.all([
    sortIntoTabs(context),
    inboxProposals(context.db, context),
  ]);
  return tabs.todo.length + changes.todo.length;
}

interface Entry {
  readonly batch: Batch;
  readonly act: BatchAct | null;
  /** Whose post it waits in, when it is a lent one. */
  readonly onBehalfOf: string | null;
}

/** Those copied to the person, the newest copy first; what his post does not reach is not among them. */
function copiedOf(all: readonly Entry[], copies: ReadonlyMap<string, CopyToMe>): Entry[] {
  const byId = new Map(all.map((entry) => [entry.batch.id, entry]));
  return [...copies.keys()].flatMap((id) => byId.get(id) ?? []);
}

async function sortIntoTabs(
  context: Context,
): Promise<Record<Exclude<InboxTab, "copied">, Entry[]>> {
  const { db, actor } = context;
  const scope = await batchesInScope(db, context);
  const [batches, work, touched] = await Promise.all([
    db
      .select()
      .from(batch)
      .where(scope)
      .orderBy(sql`${batch.updatedAt} desc`, batch.id),
    readOpenWork(db, scope),
    touchedBy(db, actor.userId),
  ]);
  const open = batches.filter((one) => openStages.has(one.stage));
  const courses = await readCourses(db, open);
  const judges = [ownJudge(context), ...(await lentToday(db, context))];
  const all = batches.map((one): Entry => {
    const course = courses.get(one.id);
    if (course === undefined) return { batch: one, act: null, onBehalfOf: null };
    return { batch: one, ...nextAct(judges, { batch: one, course, work: work.get(one.id) }) };
  });
  const hadAHand = ({ batch: { id } }: Entry) => touched.has(id);
  return {
    all,
    todo: all.filter((entry) => entry.act !== null).toReversed(),
    done: all.filter((entry) => entry.act === null && hadAHand(entry)),
    mine: all.filter((entry) => entry.batch.preparedBy === actor.userId),
  };
}

/** Transfers of a batch that wait for their sending, and for their arrival. */
interface OpenWork {
  readonly unsent: number;
  readonly underway: number;
}

/** Counted for batches under way only: the years behind must not slow today's list. */
async function readOpenWork(reader: Reader, scope: SQL): Promise<Map<string, OpenWork>> {
  const rows = await reader
    .select({
      id: batch.id,
      unsent: sql<string>`count(*) filter (where ${transfer.stage} = 'issued')`,
      underway: sql<string>`count(*) filter (where ${transfer.stage} = 'sent')`,
    })
    .from(batch)
    .innerJoin(transfer, eq(transfer.batchId, batch.id))
    .where(and(scope, inArray(batch.stage, ["issued", "sent"])))
    .groupBy(batch.id);
  return new Map(
    rows.map(({ id, unsent, underway }) => [
      id,
      { unsent: Number(unsent), underway: Number(underway) },
    ]),
  );
}

/** Batches that a person did more with than create them. */
async function touchedBy(reader: Reader, userId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectDistinct({ batchId: batchEvent.batchId })
    .from(batchEvent)
    .where(and(eq(batchEvent.userId, userId), ne(batchEvent.act, "created")));
  return new Set(rows.map((row) => row.batchId));
}

/** Stages in which something can wait for somebody. */
const openStages: ReadonlySet<string> = new Set([
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
]);

/** Acts that take a batch on; the ways back are no task. */
const onward: readonly BatchAct[] = [
  "submit",
  "review",
  "approve",
  "issue",
  "record_sent",
  "confirm_arrival",
];

interface Waiting {
  readonly batch: Batch;
  readonly course: Course;
  /** Undefined for a batch that is not under way. */
  readonly work: OpenWork | undefined;
}

/** What waits for this person: in his own post first, then in those that are lent to him. */
function nextAct(judges: readonly ActingJudge[], waiting: Waiting): Omit<Entry, "batch"> {
  for (const judge of judges) {
    const act = actFor(judge, waiting);
    if (act !== undefined) return { act, onBehalfOf: judge.delegatorName };
  }
  return { act: null, onBehalfOf: null };
}

function actFor(judge: ActingJudge, { batch: one, course, work }: Waiting): BatchAct | undefined {
  const allowed = onward.find(
    (act) =>
      batchStep(one.stage, act)?.role === judge.role &&
      (judge.delegatorId === null || act === "review" || act === "approve") &&
      decideNow({ batch: one, course, judge }, act).ok,
  );
  if (allowed === "record_sent" && work?.unsent === 0) return undefined;
  if (allowed === "confirm_arrival" && work?.underway === 0) return undefined;
  return allowed;
}
