import { ok, refuse } from "@daowei/domain/result";
import { transferAfter } from "@daowei/domain/transfers";
import { needRole } from "../authorise.ts";
import { write } from "../write.ts";
import { followBatch } from "./follow-batch.ts";
import { lockSent } from "./lock-one.ts";
import { stepDeed } from "./step-deed.ts";

export interface Reopen {
  readonly transferId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 重新办理: money that failed or came back is to be sent anew; a new order gets a new reference. */
export const reopenTransfer = write<Reopen, { readonly transferId: string }>({
  act: "transfer.reopen",
  work: async (tx, context, { transferId, reason }) => {
    const role = needRole(context, "reopen", "treasury");
    if (!role.ok) return role;
    const locked = await lockSent(tx, context, transferId);
    if (!locked.ok) return locked;
    const { batch, transfer, movements } = locked.value;
    const to = transferAfter(transfer.stage, "reopen");
    if (to === undefined)
      return refuse({ kind: "act_not_possible", act: "reopen", stage: transfer.stage });
    movements.take(transferId, { act: "reopen", to, comment: reason });
    await movements.write(tx, context);
    await followBatch(tx, context, { batch, act: "reopen" });
    const facts = { from: transfer.stage, reason };
    return ok({ reply: { transferId }, deed: stepDeed(locked.value, "reopen", facts) });
  },
});
