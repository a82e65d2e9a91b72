import { ok, refuse, type Result } from "#result";
import { attachmentActs } from "./attachments.ts";
import { type BatchAct, type BatchStage, batchStep } from "./batch-life.ts";
import type { Role } from "./roles.ts";

/** What one person did to one revision of a batch, as its record says. */
export interface Hand {
  readonly userId: string;
  /** `created`, a batch act, or an act beside its life. */
  readonly act: string;
  readonly revision: number;
}

/** 暂缓: nothing moves until another person releases it. */
export interface Hold {
  readonly userId: string;
  readonly userName: string;
  readonly reason: string;
}

/** Where a batch stands when somebody wants to act on it. */
export interface Standing {
  readonly stage: BatchStage;
  /** Number and hash of the revision as it stands. */
  readonly revision: number;
  readonly revisionHash: string;
  readonly held: Hold | null;
}

/** Everything a decision about an act on a batch rests on. */
export interface Intention extends Standing {
  readonly act: BatchAct;
  /** Hash of the revision that the person saw. */
  readonly seenHash: string;
  /** `delegatorId` is whose post he uses, when it is not his own. */
  readonly actor: {
    readonly userId: string;
    readonly role: Role;
    readonly delegatorId?: string | null;
  };
  readonly hands: readonly Hand[];
  /** The last to judge since the batch was submitted, if anybody has. */
  readonly judgedBy?: {
    readonly userName: string;
    readonly act: string;
    readonly at: string;
  } | null;
}

/** Why an act on a batch is refused. */
export type ApprovalProblem =
  | { readonly kind: "act_not_possible"; readonly act: string; readonly stage: string }
  | {
      readonly kind: "role_needed";
      readonly act: string;
      readonly needed: Role;
      readonly held: Role;
    }
  | {
      readonly kind: "one_of_roles_needed";
      readonly act: string;
      readonly needed: readonly Role[];
      readonly held: Role;
    }
  /** Only who made a proposal may take it back. */
  | { readonly kind: "proposers_act"; readonly act: string }
  /** Nobody decides on his own post or account. */
  | { readonly kind: "concerns_oneself"; readonly act: string }
  | {
      readonly kind: "segregation_same_person";
      readonly act: string;
      /** What the same person did before. */
      readonly earlierAct: string;
    }
  | {
      readonly kind: "revision_changed";
      readonly revision: number;
      readonly revisionHash: string;
    }
  | { readonly kind: "batch_held"; readonly by: string; readonly reason: string }
  | {
      readonly kind: "already_judged";
      readonly by: string;
      readonly act: string;
      readonly at: string;
    }
  | { readonly kind: "other_office_decides"; readonly placeCode: string }
  | { readonly kind: "handed_over"; readonly act: string }
  | { readonly kind: "comment_needed"; readonly atLeast: number }
  | { readonly kind: "reason_needed"; readonly least: number; readonly most: number }
  | {
      readonly kind: "not_an_earlier_step";
      readonly step: number | null;
      readonly present: number;
    };

/** Acts that make a person one of the batch's preparers for good, whatever post he held. */
const preparing: ReadonlySet<string> = new Set(["created", "submit", "recall", ...attachmentActs]);
/** Acts that judge a batch: closed to everybody who had a hand in preparing it. */
const judging: ReadonlySet<BatchAct> = new Set([
  "review",
  "approve",
  "send_back",
  "send_back_to_step",
  "reject",
  "issue",
]);

/** Decides whether this person may take this act on this revision; the stage it leads to, or the first reason against it. */
export function decideOnBatch(intention: Intention): Result<BatchStage, ApprovalProblem> {
  const { act, stage, actor, held } = intention;
  const recalledTooLate = lateRecall(intention);
  if (recalledTooLate !== undefined) return refuse(recalledTooLate);
  const step = batchStep(stage, act);
  if (step === undefined) return refuse({ kind: "act_not_possible", act, stage });
  if (held !== null) return refuse({ kind: "batch_held", by: held.userName, reason: held.reason });
  if (actor.role !== step.role)
    return refuse({ kind: "role_needed", act, needed: step.role, held: actor.role });
  const earlier = conflictingHand(intention);
  if (earlier !== undefined)
    return refuse({ kind: "segregation_same_person", act, earlierAct: earlier.act });
  if (intention.seenHash !== intention.revisionHash) {
    const { revision, revisionHash } = intention;
    return refuse({ kind: "revision_changed", revision, revisionHash });
  }
  return ok(step.to);
}

/** 撤回 ends with the first judgment, also where several persons are needed and one has agreed. */
function lateRecall({ act, stage, judgedBy }: Intention): ApprovalProblem | undefined {
  const open = stage === "submitted" || stage === "reviewed";
  if (act !== "recall" || !open || judgedBy === undefined || judgedBy === null) return undefined;
  return { kind: "already_judged", by: judgedBy.userName, act: judgedBy.act, at: judgedBy.at };
}

/** The earlier act of the same person that closes this act to him: by person, so a second post, a later role or another's post changes nothing. */
function conflictingHand({ act, actor, hands }: Intention): Hand | undefined {
  const own = hands.filter(({ userId }) => userId === actor.userId || userId === actor.delegatorId);
  if (judging.has(act)) return own.find((hand) => preparing.has(hand.act));
  // Who sent the money, or prepared its batch, is no witness of its arrival.
  if (act === "confirm_arrival")
    return own.find((hand) => preparing.has(hand.act) || hand.act === "record_sent");
  return undefined;
}

/** Whether somebody prepared the batch, on whatever revision. */
export function isPreparer(hands: readonly Hand[], userId: string): boolean {
  return hands.some((hand) => hand.userId === userId && preparing.has(hand.act));
}
