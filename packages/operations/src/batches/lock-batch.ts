import type { Transaction } from "@daowei/db";
import { batch, batchEvent } from "@daowei/db/schema";
import type { Hand } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { asc, eq } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { anyId, type Reader } from "../reader.ts";

export type Batch = typeof batch.$inferSelect;

/** Locks a batch of the acting post's scope: two who decide at once come one after the other. */
export async function lockBatch(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<Result<Batch, Problem>> {
  const [found] = await tx.select().from(batch).where(eq(batch.id, id)).for("update");
  return visible(context, found, id);
}

/** Locks any number of batches in the order of their ids, so that no two acts wait for each other; foreign ones are left out. */
export async function lockBatches(
  tx: Transaction,
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Batch>> {
  const found = await tx
    .select()
    .from(batch)
    .where(anyId(batch.id, ids))
    .orderBy(asc(batch.id))
    .for("update");
  const seen = found.filter((one) => inScope(context, one.placeCode, one.fiscalYear));
  return new Map(seen.map((one) => [one.id, one]));
}

/** Reads a batch of the acting post's scope; a foreign one is not found. */
export async function findBatch(
  reader: Reader,
  context: Context,
  id: string,
): Promise<Result<Batch, Problem>> {
  const [found] = await reader.select().from(batch).where(eq(batch.id, id));
  return visible(context, found, id);
}

function visible(context: Context, found: Batch | undefined, id: string): Result<Batch, Problem> {
  if (found === undefined || !inScope(context, found.placeCode, found.fiscalYear))
    return refuse({ kind: "not_found", object: "batch", id });
  return ok(found);
}

/** Everybody who had a hand in a batch. */
export async function handsOf(reader: Reader, batchId: string): Promise<Hand[]> {
  return await reader
    .select({
      userId: batchEvent.userId,
      act: batchEvent.act,
      revision: batchEvent.revision,
    })
    .from(batchEvent)
    .where(eq(batchEvent.batchId, batchId));
}
