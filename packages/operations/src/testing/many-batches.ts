import { batch, batchEvent, transfer, transferEvent } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { revisionHashOf } from "../batches/move-batch.ts";
import { newId } from "../identity.ts";
import type { Office } from "./office.ts";
import { draftBatch, type Team } from "./story.ts";

/** As many drafts as are asked for, each a copy of one computed draft with its transfers; money is not owed for the copies. */
export async function copyDrafts(
  office: Office,
  team: Team,
  { count, model }: { readonly count: number; readonly model?: BatchActed },
): Promise<BatchActed[]> {
  const { id } = model ?? (await draftBatch(office, team));
  const { db } = office;
  const [first] = await db.select().from(batch).where(eq(batch.id, id));
  if (first === undefined) throw new Error("no draft to copy");
  const events = await db.select().from(batchEvent).where(eq(batchEvent.batchId, id));
  const start = 1000 + (await db.$count(batch));
  const copies = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: newId(),
    ordinal: start + index,
    number: `${first.fiscalYear}-${start + index}`,
    revisionHash: revisionHashOf(first.contentSha256, 1),
  }));
  await inParts(copies, (part) => db.insert(batch).values(part));
  await inParts(
    copies.flatMap((copy) => events.map((event) => ({ ...event, batchId: copy.id }))),
    (part) => db.insert(batchEvent).values(part),
  );
  await copyTransfers(office, id, copies);
  return copies.map(({ id: own, stage, revision, revisionHash }) => ({
    id: own,
    stage,
    revision,
    revisionHash,
  }));
}

async function copyTransfers(
  { db }: Office,
  batchId: string,
  copies: readonly { readonly id: string }[],
): Promise<void> {
  const transfers = await db.select().from(transfer).where(eq(transfer.batchId, batchId));
  const rows = copies.flatMap((copy) =>
    transfers.map((one) => ({ ...one, model: one.id, id: newId(), batchId: copy.id })),
  );
  const moves = await db.select().from(transferEvent);
  const byModel = Map.groupBy(moves, (move) => move.transferId);
  await inParts(
    rows.map(({ model: _, ...row }) => row),
    (part) => db.insert(transfer).values(part),
  );
  await inParts(
    rows.flatMap(({ model, id }) =>
      (byModel.get(model) ?? []).map((move) => ({ ...move, transferId: id })),
    ),
    (part) => db.insert(transferEvent).values(part),
  );
}

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
}
