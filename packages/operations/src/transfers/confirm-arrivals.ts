import { ok } from "@daowei/domain/result";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";
import { type BulkResult, skipped } from "./bulk-result.ts";
import { confirmReceipts } from "./confirm-receipts.ts";

export interface ConfirmArrivals {
  readonly transferIds: readonly string[];
  readonly arrivedOn: string;
  readonly voucherNumber: string;
  readonly idempotencyKey: string;
}

/** 批量确认到位: each transfer over all that is open of it. */
export const confirmArrivals = write<ConfirmArrivals, BulkResult>({
  act: "transfer.confirm_arrivals",
  work: async (tx, context, { transferIds, ...receipt }) => {
    const role = needRole(context, "confirm_arrival", "fund_accountant");
    if (!role.ok) return role;
    const { arrivedOn, voucherNumber } = receipt;
    const evidence = { arrivedOn, voucherNumber, statementLineId: null };
    const asked = [...new Set(transferIds)].map((id) => ({
      key: id,
      transferId: id,
      amountFen: null,
      ...evidence,
    }));
    const { results, deeds } = await confirmReceipts(tx, context, asked);
    const reply: BulkResult = { done: [], skipped: [] };
    for (const [id, result] of results) {
      if (result.ok) reply.done.push(id);
      else reply.skipped.push(skipped(id, result.problem));
    }
    const [deed = null, ...moreDeeds] = deeds;
    return ok({ reply, deed, moreDeeds });
  },
});
