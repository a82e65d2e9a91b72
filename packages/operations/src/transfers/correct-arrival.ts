import { ok, refuse } from "@daowei/domain/result";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";
import { confirmReceipts } from "./confirm-receipts.ts";
import { reversalDeed } from "./reverse-arrival.ts";
import { takeBackReceipt } from "./take-back-receipt.ts";

export interface CorrectArrival {
  readonly arrivalId: string;
  /** What the receipt really shows, in fen. */
  readonly amountFen: string;
  readonly arrivedOn: string;
  readonly voucherNumber: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 更正到位: takes a wrongly entered receipt back and books the right one in its place, together or not at all. */
export const correctArrival = write<CorrectArrival, { readonly arrivalId: string }>({
  act: "transfer.correct_arrival",
  work: async (tx, context, input) => {
    const role = needRole(context, "reverse_arrival", "fund_accountant");
    if (!role.ok) return role;
    const back = await takeBackReceipt(tx, context, input);
    if (!back.ok) return back;
    const { older, transfer } = back.value;
    // What a statement shows is not corrected by hand: it is taken back, and its line is free again.
    if (older.statementLineId !== null)
      return refuse({ kind: "arrival_from_statement", arrivalId: older.id });
    const { results, deeds } = await confirmReceipts(tx, context, [
      {
        key: older.id,
        transferId: transfer.id,
        amountFen: BigInt(input.amountFen),
        arrivedOn: input.arrivedOn,
        voucherNumber: input.voucherNumber,
        statementLineId: null,
        reason: input.reason,
        corrects: older.id,
      },
    ]);
    const booked = results.get(older.id);
    if (booked === undefined) throw new Error(`no result for the correction of ${older.id}`);
    if (!booked.ok) return booked;
    return ok({
      reply: { arrivalId: booked.value.arrivalId },
      deed: reversalDeed(back.value, input.reason),
      moreDeeds: deeds,
    });
  },
});
