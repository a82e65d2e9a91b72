import { formatFen } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import type { Deed } from "../audit.ts";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";
import { takeBackReceipt, type TakenBack } from "./take-back-receipt.ts";

export interface ReverseArrival {
  readonly arrivalId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 冲销到位: a second fund accountant takes back what another confirmed. */
export const reverseArrival = write<ReverseArrival, { readonly arrivalId: string }>({
  act: "transfer.reverse_arrival",
  work: async (tx, context, input) => {
    const role = needRole(context, "reverse_arrival", "fund_accountant");
    if (!role.ok) return role;
    const back = await takeBackReceipt(tx, context, input);
    if (!back.ok) return back;
    return ok({
      reply: { arrivalId: back.value.reversalId },
      deed: reversalDeed(back.value, input.reason),
    });
  },
});

export function reversalDeed({ batch, older, transfer, ...back }: TakenBack, reason: string): Deed {
  return {
    act: "transfer.reverse_arrival",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${batch.number}: 冲销到位 ${formatFen(older.amountFen)} 元，凭证 ${older.voucherNumber}`,
    payload: {
      transferId: transfer.id,
      arrivalId: back.reversalId,
      reverses: older.id,
      amountFen: back.amountFen,
      arrivedFen: back.arrivedFen,
      confirmedBy: older.confirmedBy,
      reason,
    },
  };
}
