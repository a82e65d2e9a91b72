import type { Transaction } from "@daowei/db";
import { batch, transfer } from "@daowei/db/schema";
import { asc, inArray } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { anyId } from "../reader.ts";

export type Transfer = typeof transfer.$inferSelect;

export interface Locked {
  readonly batches: ReadonlyMap<string, Batch>;
  readonly transfers: ReadonlyMap<string, Transfer>;
}

/**
 * Locks the batches and then the transfers, each in the order of their ids, so that no two acts wait for each other.
 * Transfers of foreign places are left out, as if they were not there.
 */
export async function lockTransfers(
  tx: Transaction,
  context: Context,
  ids: readonly string[],
): Promise<Locked> {
  const owners = tx
    .selectDistinct({ id: transfer.batchId })
    .from(transfer)
    .where(anyId(transfer.id, ids));
  const batches = await tx
    .select()
    .from(batch)
    .where(inArray(batch.id, owners))
    .orderBy(asc(batch.id))
    .for("update");
  const transfers = await tx
    .select()
    .from(transfer)
    .where(anyId(transfer.id, ids))
    .orderBy(asc(transfer.id))
    .for("update");
  const seen = transfers.filter((one) => inScope(context, one.placeCode, one.fiscalYear));
  return {
    batches: new Map(batches.map((one) => [one.id, one])),
    transfers: new Map(seen.map((one) => [one.id, one])),
  };
}
