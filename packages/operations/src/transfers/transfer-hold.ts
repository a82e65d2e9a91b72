import type { Hold } from "@daowei/domain/approvals";
import type { Problem } from "../problem.ts";
import type { Transfer } from "./lock-transfers.ts";

/** 暂缓, if the transfer is held. */
export function transferHoldOf({
  heldBy,
  heldByName,
  heldReason,
}: Pick<Transfer, "heldBy" | "heldByName" | "heldReason">): Hold | null {
  if (heldBy === null || heldByName === null || heldReason === null) return null;
  return { userId: heldBy, userName: heldByName, reason: heldReason };
}

/** Why a held transfer is left out of sending. */
export function heldProblem(transfer: Transfer): Problem {
  const held = transferHoldOf(transfer);
  if (held === null) throw new Error(`transfer ${transfer.id} is not held`);
  return { kind: "transfer_held", by: held.userName, reason: held.reason };
}
