import { batchEvent } from "@daowei/db/schema";
import { actsOfRole, type BatchAct, decideOnBatch, type Hand } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import {
  type BatchInProgress,
  type BatchSummary,
  readBatches,
  summarise,
} from "../batches/summary.ts";
import type { Act, Context } from "../context.ts";
import { instant, type Reader } from "../reader.ts";
import { batchesInScope } from "./batches-in-scope.ts";

export type InboxTab = "todo" | "done" | "mine" | "all";

export interface Inbox {
  counts: Record<InboxTab, number>;
  items: { batch: BatchSummary; act: BatchAct | null; waitingSince: string }[];
}

const shown = 200;

/** 我的待办: the batches that wait for this person in this post, longest first; those he has dealt with, made, or may see. */
export const listInbox: Act<{ readonly tab: InboxTab }, Inbox> = async (context, { tab }) => {
  const tabs = await sortIntoTabs(context);
  const items = tabs[tab].slice(0, shown).map(({ found, act }) => ({
    batch: summarise(context, found),
    act,
    waitingSince: instant(found.batch.updatedAt),
  }));
  return ok({
    counts: {
      todo: tabs.todo.length,
      done: tabs.done.length,
      mine: tabs.mine.length,
      all: tabs.all.length,
    },
    items,
  });
};

/** How many batches wait for this person in this post. */
export async function countTodo(context: Context): Promise<number> {
  return (await sortIntoTabs(context)).todo.length;
}

interface Entry {
  readonly found: BatchInProgress;
  readonly act: BatchAct | null;
}

async function sortIntoTabs(context: Context): Promise<Record<InboxTab, Entry[]>> {
  const { db, actor } = context;
  const [batches, hands] = await Promise.all([
    batchesInScope(db, context).then((scope) => readBatches(db, scope)),
    handsByBatch(db, actor.userId),
  ]);
  const all = batches.map((found): Entry => {
    const own = hands.get(found.batch.id) ?? [];
    return { found, act: nextAct(context, found, own) };
  });
  const hadAHand = ({ found }: Entry) =>
    hands.get(found.batch.id)?.some((hand) => hand.act !== "created") ?? false;
  return {
    all,
    todo: all.filter((entry) => entry.act !== null).toReversed(),
    done: all.filter((entry) => entry.act === null && hadAHand(entry)),
    mine: all.filter((entry) => entry.found.batch.preparedBy === actor.userId),
  };
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

function nextAct(
  { actor }: Context,
  { batch, unsent, underway }: BatchInProgress,
  hands: readonly Hand[],
): BatchAct | null {
  const { role } = actor.post;
  const possible = actsOfRole(batch.stage, role).filter((act) => onward.includes(act));
  const allowed = possible.find(
    (act) =>
      decideOnBatch({
        ...batch,
        act,
        hands,
        seenHash: batch.revisionHash,
        actor: { userId: actor.userId, role },
      }).ok,
  );
  if (allowed === "record_sent" && unsent === 0) return null;
  if (allowed === "confirm_arrival" && underway === 0) return null;
  return allowed ?? null;
}
