import type { Transaction } from "@daowei/db";
import { decideOnTransferHold, type TransferHoldAct } from "@daowei/domain/transfers";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { handsOf } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { followBatch } from "./follow-batch.ts";
import { liveOrdersOf } from "./live-orders.ts";
import { lockSent } from "./lock-one.ts";
import { stepDeed } from "./step-deed.ts";
import { transferHoldOf } from "./transfer-hold.ts";

export interface HoldTransfer {
  readonly transferId: string;
  /** Why its money waits, or why it may go. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

interface Reply {
  readonly transferId: string;
}

/** 暂缓一笔拨付: the rest of the batch is sent without it, until another person lets it go. */
export const holdTransfer = write<HoldTransfer, Reply>({
  act: "transfer.hold_transfer",
  work: (tx, context, input) => take(tx, context, { act: "hold_transfer", input }),
});

/** 解除暂缓: by another person than the one who held it. */
export const releaseTransfer = write<HoldTransfer, Reply>({
  act: "transfer.release_transfer",
  work: (tx, context, input) => take(tx, context, { act: "release_transfer", input }),
});

async function take(
  tx: Transaction,
  context: Context,
  { act, input }: { readonly act: TransferHoldAct; readonly input: HoldTransfer },
): Promise<Result<Written<Reply>, Problem>> {
  const { transferId, reason } = input;
  const locked = await lockSent(tx, context, transferId);
  if (!locked.ok) return locked;
  const { batch, transfer, movements } = locked.value;
  const { userId, userName, post } = context.actor;
  const held = transferHoldOf(transfer);
  const decided = decideOnTransferHold({
    act,
    stage: transfer.stage,
    held,
    actor: { userId, role: post.role },
    hands: await handsOf(tx, batch.id),
  });
  if (!decided.ok) return decided;
  // An order that is out may have moved the money already: it is withdrawn first.
  if ((await liveOrdersOf(tx, [transferId])).size > 0)
    return refuse({ kind: "payment_underway", transferId });
  const hold = act === "hold_transfer" ? { userId, userName, reason } : null;
  movements.take(transferId, { act, to: decided.value, comment: reason, hold });
  await movements.write(tx, context);
  await followBatch(tx, context, { batch, act });
  const facts = { reason, stage: transfer.stage, heldBy: held?.userName ?? userName };
  return ok({ reply: { transferId }, deed: stepDeed(locked.value, act, facts) });
}
