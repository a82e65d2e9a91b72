import { type Hand, type Hold, isPreparer, type Role } from "#approvals";
import { ok, refuse, type Result } from "#result";
import { transferAfter, type TransferStage } from "./transfer-life.ts";

/** 暂缓一笔拨付 and 解除: acts that keep the money of one transfer back, and let it go. */
export type TransferHoldAct = "hold_transfer" | "release_transfer";

/** Who may keep the money of a transfer back, or let it go. */
export const transferHolders = ["approver", "treasury"] as const satisfies readonly Role[];

/** Why a single transfer is not held, released or sent. */
export type TransferHoldProblem =
  | { readonly kind: "act_not_possible"; readonly act: string; readonly stage: string }
  | {
      readonly kind: "one_of_roles_needed";
      readonly act: string;
      readonly needed: readonly Role[];
      readonly held: Role;
    }
  | {
      readonly kind: "segregation_same_person";
      readonly act: string;
      readonly earlierAct: string;
    }
  | { readonly kind: "transfer_held"; readonly by: string; readonly reason: string };

/** Somebody who wants to hold or release a transfer. */
export interface TransferHolding {
  readonly act: TransferHoldAct;
  readonly stage: TransferStage;
  readonly held: Hold | null;
  readonly actor: { readonly userId: string; readonly role: Role };
  /** What was done to its batch. */
  readonly hands: readonly Hand[];
}

/** Decides whether this person may hold or release a transfer whose money is not out: who releases is never who held, nor who prepared the batch. */
export function decideOnTransferHold(
  holding: TransferHolding,
): Result<TransferStage, TransferHoldProblem> {
  const { act, stage, held, actor, hands } = holding;
  if (!transferHolders.some((role) => role === actor.role))
    return refuse({ kind: "one_of_roles_needed", act, needed: transferHolders, held: actor.role });
  const to = transferAfter(stage, act);
  const missing = act === "release_transfer" && held === null;
  if (to === undefined || missing) return refuse({ kind: "act_not_possible", act, stage });
  if (act === "hold_transfer")
    return held === null
      ? ok(to)
      : refuse({ kind: "transfer_held", by: held.userName, reason: held.reason });
  if (isPreparer(hands, actor.userId))
    return refuse({ kind: "segregation_same_person", act, earlierAct: "created" });
  return held?.userId === actor.userId
    ? refuse({ kind: "segregation_same_person", act, earlierAct: "hold_transfer" })
    : ok(to);
}
