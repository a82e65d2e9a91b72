import type { Transaction } from "@daowei/db";
import { batch, batchEvent } from "@daowei/db/schema";
import type { Hand } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";

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
