import type { Role } from "./roles.ts";

/** The stages of a batch: 草稿, 待复核, 待审批, 待签发, 已签发, 已拨付, 已到位, 已作废, 已否决. */
export const batchStages = [
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
  "arrived",
  "cancelled",
  "rejected",
] as const;
/** Where a batch stands. */
export type BatchStage = (typeof batchStages)[number];

/** Stages before the issue: what is owed is not decided yet. */
export const stagesBeforeIssue = ["prepared", "submitted", "reviewed", "approved"] as const;

/** Stages in which nothing is owed any more: 已作废, 已否决. */
export const givenUpStages = ["cancelled", "rejected"] as const;

/** Whether a batch was given up: nobody owes anything by it. */
export function isGivenUp({ stage }: { readonly stage: BatchStage }): boolean {
  return givenUpStages.some((one) => one === stage);
}

/** What can be done to a batch. */
export const batchActs = [
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
  "confirm_arrival",
] as const;
/** One act on a batch. */
export type BatchAct = (typeof batchActs)[number];

/** Where an act leads and which role takes it there. */
export interface BatchStep {
  readonly to: BatchStage;
  readonly role: Role;
}

/**
 * The life of a batch, whole: an act that is not listed for a stage is not possible there.
 * A stage may hold several steps of an approval policy: until the last of them is through, `review` and `approve` leave the
 * batch where it is, and `send_back_to_step` goes to `submitted` only if the step is one of review.
 * `record_sent` and `confirm_arrival` are taken per transfer; the batch follows when all of its transfers have.
 */
export const batchLife = {
  prepared: {
    submit: { to: "submitted", role: "preparer" },
    cancel: { to: "cancelled", role: "preparer" },
  },
  submitted: {
    recall: { to: "prepared", role: "preparer" },
    review: { to: "reviewed", role: "reviewer" },
    send_back: { to: "prepared", role: "reviewer" },
    send_back_to_step: { to: "submitted", role: "reviewer" },
    reject: { to: "rejected", role: "reviewer" },
  },
  reviewed: {
    approve: { to: "approved", role: "approver" },
    send_back: { to: "prepared", role: "approver" },
    send_back_to_step: { to: "submitted", role: "approver" },
    reject: { to: "rejected", role: "approver" },
  },
  approved: { issue: { to: "issued", role: "approver" } },
  issued: {
    record_sent: { to: "sent", role: "treasury" },
    confirm_arrival: { to: "arrived", role: "fund_accountant" },
  },
  sent: { confirm_arrival: { to: "arrived", role: "fund_accountant" } },
  arrived: {},
  cancelled: {},
  rejected: {},
} as const satisfies Record<BatchStage, Partial<Record<BatchAct, BatchStep>>>;

/** The step an act takes from a stage, or undefined where it is not possible. */
export function batchStep(stage: BatchStage, act: BatchAct): BatchStep | undefined {
  const steps: Partial<Record<BatchAct, BatchStep>> = batchLife[stage];
  return steps[act];
}

/** The acts a role can take from a stage, in the order of the life. */
export function actsOfRole(stage: BatchStage, role: Role): readonly BatchAct[] {
  return batchActs.filter((act) => batchStep(stage, act)?.role === role);
}
