import { batch, batchEvent, transfer } from "@daowei/db/schema";
import { actsOfRole, type BatchAct, decideOnBatch, type Hand } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { type BatchSummary, readBatches, summarise } from "../batches/summary.ts";
import type { Context } from "../context.ts";
import { inboxProposals } from "../proposals/inbox.ts";
import type { ProposalSummary } from "../proposals/summary.ts";
import { anyId, instant, type Reader } from "../reader.ts";
import { batchesInScope } from "./batches-in-scope.ts";

export type InboxTab = "todo" | "done" | "mine" | "all";

export interface Inbox {
  counts: Record<InboxTab, number>;
  items: { batch: BatchSummary; act: BatchAct | null; waitingSince: string }[];
  proposals: ProposalSummary[];
}

const shown = 200;

/** 我的待办: the batches and proposals that wait for this person in this post, longest first; those he has dealt with, made, or may see. */
export const listInbox = ask<{ readonly tab: InboxTab }, Inbox>(async (context, { tab }) => {
  const [tabs, changes] = await Promise.all([
    sortIntoTabs(context),
    inboxProposals(context.db, context),
  ]);
  const entries = tabs[tab].slice(0, shown);
  const ids = entries.map((entry) => entry.batch.id);
  const read = await readBatches(context.db, anyId(batch.id, ids));
  const progress = new Map(read.map((one) => [one.batch.id, one]));
  const items = entries.flatMap(({ batch: { id, updatedAt }, act }) => {
    const found = progress.get(id);
    return found === undefined
      ? []
      : [{ batch: summarise(context, found), act, waitingSince: instant(updatedAt) }];
  });
  const count = (one: InboxTab) => tabs[one].length + changes[one].length;
  const counts = {
    todo: count("todo"),
    done: count("done"),
    mine: count("mine"),
    all: count("all"),
  };
  return ok({ counts, items, proposals: changes[tab].slice(0, shown) });
});

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
}

async function sortIntoTabs(context: Context): Promise<Record<InboxTab, Entry[]>> {
  const { db, actor } = context;
  const scope = await batchesInScope(db, context);
  const [batches, work, hands] = await Promise.all([
    db
      .select()
      .from(batch)
      .where(scope)
      .orderBy(sql`${batch.updatedAt} desc`, batch.id),
    readOpenWork(db, scope),
    handsByBatch(db, actor.userId),
  ]);
  const all = batches.map((one): Entry => {
    const own = hands.get(one.id) ?? [];
    return {
      batch: one,
      act: nextAct(context, { batch: one, hands: own, work: work.get(one.id) }),
    };
  });
  const hadAHand = ({ batch: { id } }: Entry) =>
    hands.get(id)?.some((hand) => hand.act !== "created") ?? false;
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

async function handsByBatch(reader: Reader, userId: string): Promise<Map<string, Hand[]>> {
  const rows = await reader
    .select({
      batchId: batchEvent.batchId,
      userId: batchEvent.userId,
      act: batchEvent.act,
      revision: batchEvent.revision,
    })
    .from(batchEvent)
    .where(eq(batchEvent.userId, userId));
  return Map.groupBy(rows, (row) => row.batchId);
}

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
  readonly hands: readonly Hand[];
  /** Undefined for a batch that is not under way. */
  readonly work: OpenWork | undefined;
}

function nextAct({ actor }: Context, { batch: one, hands, work }: Waiting): BatchAct | null {
  const { role } = actor.post;
  const { stage, revision, revisionHash } = one;
  const allowed = actsOfRole(stage, role)
    .filter((act) => onward.includes(act))
    .find((act) => {
      const standing = { act, stage, revision, revisionHash, seenHash: revisionHash };
      return decideOnBatch({ ...standing, hands, actor: { userId: actor.userId, role } }).ok;
    });
  if (allowed === "record_sent" && work?.unsent === 0) return null;
  if (allowed === "confirm_arrival" && work?.underway === 0) return null;
  return allowed ?? null;
}
