import type { Transaction } from "@daowei/db";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate, daysBetween } from "@daowei/domain/time";
import { undoSent } from "@daowei/domain/transfers";
import { needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { moveOrder } from "../payments/order-row.ts";
import { parkedReturn } from "../payments/parked-return.ts";
import { followBatch } from "./follow-batch.ts";
import { lastSending, needAnother } from "./last-sending.ts";
import { liveOrdersOf } from "./live-orders.ts";
import { lockSent, type LockedOne } from "./lock-one.ts";
import { stepDeed } from "./step-deed.ts";

export interface ReverseSent {
  readonly transferId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface RecordReturned extends ReverseSent {
  readonly returnedOn: string;
  readonly voucherNumber: string;
}

interface Reply {
  readonly transferId: string;
}
type Outcome = Promise<Result<Written<Reply>, Problem>>;

/** 冲销拨付登记: a second person of the treasury takes back a sending that never was; the money is still to be sent. */
export const reverseSent = write<ReverseSent, Reply>({
  act: "transfer.reverse_sent",
  work: async (tx, context, input) => {
    const locked = await lockUndo(tx, context, { act: "reverse_sent", input });
    if (!locked.ok) return locked;
    const older = await lastSending(tx, input.transferId);
    const { userId } = context.actor;
    const same = needAnother(older, { userId, act: "reverse_sent" });
    if (same !== undefined) return refuse(same);
    return await undo(tx, context, { act: "reverse_sent", locked: locked.value, input });
  },
});

/** 登记退款: the bank sent the money back; what was to be paid is still owed. */
export const recordReturned = write<RecordReturned, Reply>({
  act: "transfer.record_returned",
  work: async (tx, context, input) => {
    const locked = await lockUndo(tx, context, { act: "record_returned", input });
    if (!locked.ok) return locked;
    const { sentOn } = locked.value.transfer;
    const returnedOn = civilDate(input.returnedOn);
    if (daysBetween(today(context), returnedOn) > 0)
      return refuse({ kind: "date_in_future", date: returnedOn, today: today(context) });
    if (sentOn !== null && daysBetween(civilDate(sentOn), returnedOn) < 0)
      return refuse({ kind: "returned_before_sent", sentOn, returnedOn });
    return await undo(tx, context, { act: "record_returned", locked: locked.value, input });
  },
});

type UndoAct = "reverse_sent" | "record_returned";

async function lockUndo(
  tx: Transaction,
  context: Context,
  { act, input }: { readonly act: UndoAct; readonly input: ReverseSent },
): Promise<Result<LockedOne, Problem>> {
  const role = needRole(context, act, "treasury");
  if (!role.ok) return role;
  const locked = await lockSent(tx, context, input.transferId);
  if (!locked.ok) return locked;
  // What the paying system has sent, it alone reports back; a person only where its report waits for one.
  const ordered = await liveOrdersOf(tx, [input.transferId]);
  if (ordered.size === 0) return locked;
  const returned = act === "record_returned" ? await parkedReturn(tx, input.transferId) : undefined;
  if (returned === undefined)
    return refuse({ kind: "payment_underway", transferId: input.transferId });
  await moveOrder(tx, returned, { act: "return", detail: input.reason });
  return locked;
}

async function undo(
  tx: Transaction,
  context: Context,
  asked: {
    readonly act: UndoAct;
    readonly locked: LockedOne;
    readonly input: ReverseSent & Partial<RecordReturned>;
  },
): Outcome {
  const { act, locked, input } = asked;
  const { batch, transfer, movements } = locked;
  const decided = undoSent(transfer, act);
  if (!decided.ok) return decided;
  const older = await lastSending(tx, transfer.id);
  movements.take(transfer.id, {
    act,
    to: decided.value,
    comment: input.reason,
    sending: null,
    ...(older === null ? {} : { correctsSeq: older.seq }),
  });
  await movements.write(tx, context);
  await followBatch(tx, context, { batch, act });
  const { idempotencyKey: _key, transferId: _id, ...facts } = input;
  const before = { sentOn: transfer.sentOn, voucherNumber: transfer.sendVoucherNumber };
  const deed = stepDeed(locked, act, { ...facts, before });
  return ok({ reply: { transferId: transfer.id }, deed });
}
