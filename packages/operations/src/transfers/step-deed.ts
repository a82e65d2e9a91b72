import { formatFen } from "@daowei/domain/money";
import type { TransferAct } from "@daowei/domain/transfers";
import type { Deed } from "../audit.ts";
import type { LockedOne } from "./lock-one.ts";

const names = {
  correct_sent: "更正拨付登记",
  reverse_sent: "冲销拨付登记",
  record_returned: "登记退款",
  reopen: "重新办理",
  hold_transfer: "暂缓拨付",
  release_transfer: "解除暂缓",
  order_payment: "提交支付指令",
  withdraw_payment: "撤回支付指令",
  payment_accepted: "支付系统已拨付",
  payment_rejected: "支付系统退回指令",
  payment_unknown: "支付结果待查",
  payment_absent: "支付系统没有收到",
  payment_returned: "资金被退回",
} as const satisfies Partial<Record<TransferAct, string>>;
/** Acts on one transfer that leave a line of their own in the audit. */
export type SingleAct = keyof typeof names;

export function stepDeed(
  { batch, transfer }: Pick<LockedOne, "batch" | "transfer">,
  act: SingleAct,
  facts: Readonly<Record<string, unknown>>,
): Deed {
  const number = `${batch.number}-${String(transfer.ordinal).padStart(4, "0")}`;
  return {
    act: `transfer.${act}`,
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${number}：${names[act]}，${formatFen(transfer.amountFen)} 元`,
    payload: { transferId: transfer.id, amountFen: transfer.amountFen, ...facts },
  };
}
