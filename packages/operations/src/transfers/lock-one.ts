import type { Transaction } from "@daowei/db";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { lockTransfers, type Transfer } from "./lock-transfers.ts";
import { Movements } from "./movements.ts";
import { sends } from "./who-sends.ts";

export interface LockedOne {
  readonly batch: Batch;
  readonly transfer: Transfer;
  readonly movements: Movements;
}

/** Locks one transfer of the acting post's scope with its batch. */
export async function lockOne(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<Result<LockedOne, Problem>> {
  const { batches, transfers } = await lockTransfers(tx, context, [id]);
  const transfer = transfers.get(id);
  const batch = transfer === undefined ? undefined : batches.get(transfer.batchId);
  if (transfer === undefined || batch === undefined)
    return refuse({ kind: "not_found", object: "transfer", id });
  return ok({ batch, transfer, movements: new Movements(transfers) });
}

/** The same for who sends its money; to the others it is not found. */
export async function lockSent(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<Result<LockedOne, Problem>> {
  const locked = await lockOne(tx, context, id);
  if (!locked.ok) return locked;
  const { batch, transfer } = locked.value;
  return sends(context, batch, transfer)
    ? locked
    : refuse({ kind: "not_found", object: "transfer", id });
}
