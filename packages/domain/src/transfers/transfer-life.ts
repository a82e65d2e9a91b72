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
  "rejected",
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
  "send_back_to_step",
  "reject",
  "issue",
  "cancel",
  "record_sent",
  "confirm_part",
  "confirm_arrival",
  "reverse_arrival",
  "correct_sent",
  "reverse_sent",
  "record_returned",
  "order_payment",
  "withdraw_payment",
  "payment_accepted",
  "payment_rejected",
  "payment_unknown",
  "payment_absent",
  "payment_returned",
  "reopen",
  "hold_transfer",
  "release_transfer",
] as const;
/** One act on a transfer. */
export type TransferAct = (typeof transferActs)[number];

/**
 * The life of a transfer, whole. A part that arrives leaves it `sent`; only the last fen makes it `arrived`.
 * What the paying system reports leads into failed, returned and outcome_unknown. Out of an unknown outcome leads only an
 * answer of the paying system; a failed or returned transfer is opened again by the treasury.
 */
export const transferLife = {
  prepared: { submit: "submitted", cancel: "cancelled" },
  submitted: {
    recall: "prepared",
    review: "reviewed",
    send_back: "prepared",
    send_back_to_step: "submitted",
    reject: "rejected",
  },
  reviewed: {
    approve: "approved",
    send_back: "prepared",
    send_back_to_step: "submitted",
    reject: "rejected",
  },
  approved: { issue: "issued" },
  issued: {
    record_sent: "sent",
    order_payment: "issued",
    withdraw_payment: "issued",
    payment_accepted: "sent",
    payment_rejected: "failed",
    payment_unknown: "outcome_unknown",
    hold_transfer: "issued",
    release_transfer: "issued",
  },
  sent: {
    confirm_part: "sent",
    confirm_arrival: "arrived",
    reverse_arrival: "sent",
    correct_sent: "sent",
    reverse_sent: "issued",
    record_returned: "returned",
    payment_returned: "returned",
  },
  arrived: { reverse_arrival: "sent", correct_sent: "arrived" },
  cancelled: {},
  rejected: {},
  failed: { reopen: "issued", hold_transfer: "failed", release_transfer: "failed" },
  returned: { reopen: "issued", hold_transfer: "returned", release_transfer: "returned" },
  outcome_unknown: {
    payment_accepted: "sent",
    payment_rejected: "failed",
    payment_absent: "issued",
  },
} as const satisfies Record<TransferStage, Partial<Record<TransferAct, TransferStage>>>;

/** The stage an act leads to, or undefined where it is not possible. */
export function transferAfter(stage: TransferStage, act: TransferAct): TransferStage | undefined {
  const acts: Partial<Record<TransferAct, TransferStage>> = transferLife[stage];
  return acts[act];
}

/** Stages in which money is owed and not yet all there: from issued on, whatever became of the sending, until it has arrived. */
export const openStages = [
  "issued",
  "sent",
  "failed",
  "returned",
  "outcome_unknown",
] as const satisfies readonly TransferStage[];
