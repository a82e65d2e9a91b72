import type { ApprovalProblem, Hand, Standing } from "./decide.ts";
import { actOf, judgeRequest, type Judge, stepOf } from "./judge.ts";
import { agreedHere, type Request } from "./judgments.ts";

/** A person in a post that reaches the request. */
export interface Candidate extends Judge {
  readonly userName: string;
}

/** Who can take a request on, and who cannot although he holds the role. */
export interface Candidates {
  readonly able: readonly Candidate[];
  readonly excluded: readonly {
    readonly candidate: Candidate;
    readonly because: ApprovalProblem["kind"];
  }[];
  /** Persons still needed at the present step. */
  readonly missing: number;
  /** Fewer are able than are needed: the request waits until somebody else is given the post; it never passes by itself. */
  readonly blocked: boolean;
}

/** Sorts the holders of the step's role by whether they may agree now. A lent post adds nobody: its holder counts himself. */
export function candidatesFor(
  standing: Standing & { readonly request: Request; readonly hands: readonly Hand[] },
  holders: readonly Candidate[],
): Candidates {
  const { request, revisionHash } = standing;
  const step = stepOf(request, request.step);
  const able = new Map<string, Candidate>();
  const excluded: { candidate: Candidate; because: ApprovalProblem["kind"] }[] = [];
  for (const candidate of holders.filter(({ role }) => role === step.role)) {
    const judged = judgeRequest({
      ...standing,
      held: null,
      act: actOf(step),
      seenHash: revisionHash,
      judge: candidate,
      comment: "意见由本人填写",
      returnTo: null,
    });
    if (judged.ok) able.set(candidate.userId, candidate);
    else excluded.push({ candidate, because: judged.problem.kind });
  }
  const missing = step.people - agreedHere(request);
  const left = excluded.filter(({ candidate }) => !able.has(candidate.userId));
  return { able: [...able.values()], excluded: left, missing, blocked: able.size < missing };
}
