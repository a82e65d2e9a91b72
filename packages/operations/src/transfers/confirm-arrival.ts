import { ok } from "@daowei/domain/result";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";
import type { BulkResult } from "./bulk-result.ts";
import { confirmReceipts } from "./confirm-receipts.ts";

export interface ConfirmArrival {
  readonly transferId: string;
  /** What the statement or receipt shows, in fen; may be a part. */
  readonly amountFen: string;
  readonly arrivedOn: string;
  readonly voucherNumber: string;
  readonly idempotencyKey: string;
}

/** 确认到位: one receipt for one transfer, over the whole of it or a part. */
export const confirmArrival = write<ConfirmArrival, BulkResult>({
  act: "transfer.confirm_arrival",
  work: async (tx, context, { transferId, amountFen, ...receipt }) => {
    const role = needRole(context, "confirm_arrival", "fund_accountant");
    if (!role.ok) return role;
    const { arrivedOn, voucherNumber } = receipt;
    const { results, deeds } = await confirmReceipts(tx, context, [
      {
        key: transferId,
        transferId,
        amountFen: BigInt(amountFen),
        arrivedOn,
        voucherNumber,
        statementLineId: null,
      },
    ]);
    const result = results.get(transferId);
    const [deed] = deeds;
    if (result === undefined) throw new Error(`no result for transfer ${transferId}`);
    if (!result.ok) return result;
    if (deed === undefined) throw new Error(`transfer ${transferId} was booked without a line`);
    return ok({ reply: { done: [transferId], skipped: [] }, deed });
  },
});
