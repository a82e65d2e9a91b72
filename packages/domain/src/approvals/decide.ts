import { ok, refuse, type Result } from "#result";
import { type BatchAct, type BatchStage, batchStep } from "./batch-life.ts";
import type { Role } from "./roles.ts";

/** What one person did to one revision of a batch, as its record says. */
export interface Hand {
  readonly userId: string;
  /** `created` or a batch act. */
  readonly act: string;
  readonly revision: number;
}

/** Everything a decision about an act on a batch rests on. */
export interface Intention {
  readonly act: BatchAct;
  readonly stage: BatchStage;
  /** Number and hash of the revision as it stands. */
  readonly revision: number;
  readonly revisionHash: string;
  /** Hash of the revision that the person saw. */
  readonly seenHash: string;
  readonly actor: { readonly userId: string; readonly role: Role };
  readonly hands: readonly Hand[];
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
    };

/** Acts that make a person one of the batch's preparers for good, whatever post he held. */
const preparing: ReadonlySet<string> = new Set(["created", "submit", "recall"]);
/** Acts that judge a batch: closed to everybody who had a hand in preparing it. */
const judging: ReadonlySet<BatchAct> = new Set(["review", "approve", "send_back", "issue"]);

/** Decides whether this person may take this act on this revision; the stage it leads to, or the first reason against it. */
export function decideOnBatch(intention: Intention): Result<BatchStage, ApprovalProblem> {
  const { act, stage, actor } = intention;
  const step = batchStep(stage, act);
  if (step === undefined) return refuse({ kind: "act_not_possible", act, stage });
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

/** The earlier act of the same person that closes this act to him: by person, so a second post or a later role changes nothing. */
function conflictingHand(intention: Intention): Hand | undefined {
  const { act, actor, revision } = intention;
  const own = intention.hands.filter((hand) => hand.userId === actor.userId);
  if (judging.has(act)) {
    const prepared = own.find((hand) => preparing.has(hand.act));
    if (prepared !== undefined) return prepared;
  }
  // Who sent the money, or prepared its batch, is no witness of its arrival.
  if (act === "confirm_arrival")
    return own.find((hand) => preparing.has(hand.act) || hand.act === "record_sent");
  if (act === "approve")
    return own.find((hand) => hand.act === "review" && hand.revision === revision);
  return undefined;
}
