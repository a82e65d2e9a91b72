/** The stages of a transfer 拨付; failed, returned and outcome_unknown are entered by the paying system. */
export const transferStages = [
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
  "arrived",
  "cancelled",
  "failed",
  "returned",
  "outcome_unknown",
] as const;
/** Where a transfer stands. */
export type TransferStage = (typeof transferStages)[number];

/** What can happen to a transfer: the acts on its batch, and those on itself. */
export const transferActs = [
  "submit",
  "recall",
  "review",
  "approve",
  "send_back",
  "issue",
  "cancel",
  "record_sent",
  "confirm_part",
  "confirm_arrival",
] as const;
/** One act on a transfer. */
export type TransferAct = (typeof transferActs)[number];

/**
 * The life of a transfer, whole. A part that arrives leaves it `sent`; only the last fen makes it `arrived`.
 * The ways out of failed, returned and outcome_unknown belong to the paying system, which is not connected yet.
 */
export const transferLife = {
  prepared: { submit: "submitted", cancel: "cancelled" },
  submitted: { recall: "prepared", review: "reviewed", send_back: "prepared" },
  reviewed: { approve: "approved", send_back: "prepared" },
  approved: { issue: "issued" },
  issued: { record_sent: "sent" },
  sent: { confirm_part: "sent", confirm_arrival: "arrived" },
  arrived: {},
  cancelled: {},
  failed: {},
  returned: {},
  outcome_unknown: {},
} as const satisfies Record<TransferStage, Partial<Record<TransferAct, TransferStage>>>;

/** The stage an act leads to, or undefined where it is not possible. */
export function transferAfter(stage: TransferStage, act: TransferAct): TransferStage | undefined {
  const acts: Partial<Record<TransferAct, TransferStage>> = transferLife[stage];
  return acts[act];
}

/** Stages in which money is owed and not yet all there: issued, and sent on its way. */
export const openStages = ["issued", "sent"] as const satisfies readonly TransferStage[];
