import {
  type AsideAct,
  asideActs,
  batchActs,
  type BatchAct,
  decideOnBatch,
  decideToHold,
  decideToRelease,
  type JudgingAct,
  judgingActs,
  judgeRequest,
} from "@daowei/domain/approvals";
import type { ActingJudge } from "../approvals/acting-judge.ts";
import { type Course, standingOf } from "../approvals/requests.ts";
import type { Problem } from "../problem.ts";
import type { Result } from "@daowei/domain/result";
import type { Batch } from "./lock-batch.ts";
import { refuseClosed } from "./refuse-closed.ts";

export interface PermittedAct {
  act: BatchAct | AsideAct;
  permitted: boolean;
  /** Problem kind that would refuse it. */
  reason: string | null;
  /** What the sentence of that refusal names. */
  facts: RefusalFact[];
}

export interface RefusalFact {
  name: string;
  value: string;
}

/** One batch and one person in one post. */
export interface Approach {
  readonly batch: Batch;
  readonly course: Course;
  readonly judge: ActingJudge;
}

/** Every act with whether this person in this post may take it now, by the same decision that will be made then. */
export function permittedActs(approach: Approach): PermittedAct[] {
  return [...batchActs, ...asideActs].map((act) => {
    const decided = decideNow(approach, act);
    return { act, ...permissionOf(decided) };
  });
}

/** A decision as it is told beforehand: whether it would be agreed to, else by which refusal, with its facts. */
export function permissionOf(decided: Result<unknown, Problem>): Omit<PermittedAct, "act"> {
  if (decided.ok) return { permitted: true, reason: null, facts: [] };
  const { kind: reason, ...rest } = decided.problem;
  const facts = Object.entries(rest).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "string" || typeof value === "number" ? [{ name, value: String(value) }] : [],
  );
  return { permitted: false, reason, facts };
}

/** The decision as if the person had the page before him and will write what is asked of him. */
export function decideNow(approach: Approach, act: BatchAct | AsideAct): Result<unknown, Problem> {
  return refuseClosed(act, { ...approach, decided: decideOpen(approach, act) });
}

function decideOpen(
  { batch, course, judge }: Approach,
  act: BatchAct | AsideAct,
): Result<unknown, Problem> {
  const asked = {
    ...standingOf(batch),
    ...course,
    seenHash: batch.revisionHash,
    actor: { userId: judge.userId, role: judge.role },
  };
  if (act === "hold") return decideToHold(asked);
  if (act === "release") return decideToRelease(asked);
  if (act === "reassign") {
    const agree = batch.stage === "reviewed" ? "approve" : "review";
    return judgeRequest({ ...asked, act: agree, judge, comment: willBeWritten, returnTo: null });
  }
  if (isJudging(act))
    return judgeRequest({ ...asked, act, judge, comment: willBeWritten, returnTo: 0 });
  return decideOnBatch({ ...asked, act });
}

const willBeWritten = "意见和理由在办理时填写";

function isJudging(act: BatchAct): act is JudgingAct {
  return judgingActs.some((known) => known === act);
}
