import { inScope } from "../authorise.ts";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import type { Transfer } from "./lock-transfers.ts";

/** Money is sent by the treasury of whoever pays it, or by that of the office whose batch it is: never from below. */
export function sends(
  context: Context,
  batch: Batch,
  { payerCode, fiscalYear }: Transfer,
): boolean {
  return inScope(context, batch.placeCode, fiscalYear) || inScope(context, payerCode, fiscalYear);
}
