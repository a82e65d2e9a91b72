import { ok, refuse, type Result } from "#result";
import { type ApprovalProblem, type Hand, isPreparer, type Standing } from "./decide.ts";
import { judgeRequest, type Judge } from "./judge.ts";
import type { Request } from "./judgments.ts";
import { actsOfRole, type BatchAct, batchStages, type BatchStage } from "./batch-life.ts";
import type { Role } from "./roles.ts";

/** Acts that leave the stage as it is: 转办, 暂缓, 解除暂缓. */
export const asideActs = ["reassign", "hold", "release"] as const;
/** One act beside the life of a batch. */
export type AsideAct = (typeof asideActs)[number];

/** Who may stop a batch, and set it free again, by where it stands. */
const holders: Partial<Record<BatchStage, readonly Role[]>> = {
  submitted: ["reviewer", "approver"],
  reviewed: ["reviewer", "approver"],
  approved: ["approver"],
  issued: ["approver", "treasury"],
};

/** Everything that a role does to batches at one stage or another, in the order of their life; empty for one that only reads. */
export function actsEverOfRole(role: Role): readonly (BatchAct | AsideAct)[] {
  const own = batchStages.flatMap((stage) => actsOfRole(stage, role));
  const judges = own.some((act) => act === "review" || act === "approve");
  const stops = Object.values(holders).some((roles) => roles.includes(role));
  return [
    ...new Set<BatchAct | AsideAct>([
      ...own,
      ...(judges ? (["reassign"] as const) : []),
      ...(stops ? (["hold", "release"] as const) : []),
    ]),
  ];
}

/** Somebody who wants to hold or release a batch. */
export interface Holding extends Standing {
  readonly seenHash: string;
  readonly actor: { readonly userId: string; readonly role: Role };
  readonly hands: readonly Hand[];
}

/** Decides whether this person may stop this batch. */
export function decideToHold(holding: Holding): Result<void, ApprovalProblem> {
  const { held } = holding;
  const closed = closedTo("hold", holding);
  if (closed !== undefined) return refuse(closed);
  if (held !== null) return refuse({ kind: "batch_held", by: held.userName, reason: held.reason });
  return seen(holding);
}

/** Decides whether this person may set this batch free: never the one who stopped it. */
export function decideToRelease(holding: Holding): Result<void, ApprovalProblem> {
  const { held, stage, actor } = holding;
  if (held === null) return refuse({ kind: "act_not_possible", act: "release", stage });
  const closed = closedTo("release", holding);
  if (closed !== undefined) return refuse(closed);
  if (held.userId === actor.userId)
    return refuse({ kind: "segregation_same_person", act: "release", earlierAct: "hold" });
  return seen(holding);
}

function closedTo(act: AsideAct, { stage, actor, hands }: Holding): ApprovalProblem | undefined {
  const [needed, ...others] = holders[stage] ?? [];
  if (needed === undefined) return { kind: "act_not_possible", act, stage };
  if (![needed, ...others].includes(actor.role))
    return { kind: "role_needed", act, needed, held: actor.role };
  if (isPreparer(hands, actor.userId))
    return { kind: "segregation_same_person", act, earlierAct: "created" };
  return undefined;
}

function seen({ seenHash, revisionHash, revision }: Holding): Result<void, ApprovalProblem> {
  return seenHash === revisionHash
    ? ok(undefined)
    : refuse({ kind: "revision_changed", revision, revisionHash });
}

/** A person who wants to give his turn to a colleague. */
export interface Reassigning extends Standing {
  readonly seenHash: string;
  readonly hands: readonly Hand[];
  readonly request: Request | null;
  readonly from: Judge;
  /** The colleague in the post that he would use. */
  readonly to: Judge;
}

/** Why a turn is not given to a colleague. */
export type ReassignProblem =
  | ApprovalProblem
  /** The colleague may not decide it himself, and why. */
  | { readonly kind: "colleague_excluded"; readonly because: ApprovalProblem["kind"] };

/** Decides whether a person may give his turn to a colleague: both must be able to agree here and now. */
export function decideToReassign(reassigning: Reassigning): Result<void, ReassignProblem> {
  const { stage, from, to } = reassigning;
  const act = stage === "reviewed" ? "approve" : "review";
  const asked = { ...reassigning, act, comment: ownWords, returnTo: null } as const;
  const own = judgeRequest({ ...asked, judge: from });
  if (!own.ok) return own;
  const colleague = judgeRequest({ ...asked, judge: to });
  if (!colleague.ok) return refuse({ kind: "colleague_excluded", because: colleague.problem.kind });
  if (from.userId === to.userId || from.placeCode !== to.placeCode)
    return refuse({ kind: "colleague_excluded", because: "other_office_decides" });
  return ok(undefined);
}

/** Whether he could agree is asked, not how he would word it. */
const ownWords = "转办时不看意见";
