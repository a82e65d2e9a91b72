import {
  batchActs,
  type BatchAct,
  type BatchStage,
  decideOnBatch,
  type Hand,
  type Role,
} from "@daowei/domain/approvals";

export interface PermittedAct {
  act: BatchAct;
  permitted: boolean;
  /** Problem kind that would refuse it. */
  reason: string | null;
}

interface Standing {
  readonly stage: BatchStage;
  readonly revision: number;
  readonly revisionHash: string;
}

/** Every act with whether this person in this post may take it now, by the same decision that will be made then. */
export function permittedActs(
  standing: Standing,
  actor: { readonly userId: string; readonly role: Role },
  hands: readonly Hand[],
): PermittedAct[] {
  return batchActs.map((act) => {
    const decided = decideOnBatch({
      ...standing,
      act,
      actor,
      hands,
      seenHash: standing.revisionHash,
    });
    return { act, permitted: decided.ok, reason: decided.ok ? null : decided.problem.kind };
  });
}
