import { ok, refuse, type Result } from "#result";
import type { BatchStage } from "./batch-life.ts";
import { type ApprovalProblem, decideOnBatch, type Hand, type Standing } from "./decide.ts";
import { agreedHere, type Request, standingAgreements } from "./judgments.ts";
import type { Role } from "./roles.ts";
import type { RouteStep } from "./route.ts";

/** Acts that judge a request. */
export const judgingActs = [
  "review",
  "approve",
  "send_back",
  "send_back_to_step",
  "reject",
] as const;
/** One act that judges a request. */
export type JudgingAct = (typeof judgingActs)[number];

/** The person, and the post in whose name he decides: his own, or that of his delegator. */
export interface Judge {
  readonly userId: string;
  readonly role: Role;
  readonly placeCode: string;
  readonly delegatorId: string | null;
}

/** A judgment that somebody wants to make. */
export interface Judging extends Standing {
  readonly act: JudgingAct;
  readonly seenHash: string;
  readonly judge: Judge;
  readonly hands: readonly Hand[];
  /** Null before the batch was submitted. */
  readonly request: Request | null;
  readonly comment: string | null;
  /** Of `send_back_to_step`: the earlier step. */
  readonly returnTo: number | null;
}

/** What a judgment brings about. */
export interface Judged {
  readonly verdict: "agree" | "send_back" | "reject";
  readonly to: BatchStage;
  /** The step that the request stands at afterwards; null when no more is needed, or all is void. */
  readonly step: number | null;
  /** The step that was judged. */
  readonly at: RouteStep;
  /** Persons who have agreed at that step, this one included. */
  readonly agreed: number;
}

/** The fewest characters of a comment where one must be written in own words; 同意 alone is none. */
export const ownWordsAtLeast = 5;

/** The fewest and the most characters of the reason for sending back or rejecting. */
export const reasonLength = { least: 10, most: 500 } as const;

/** Decides whether this person may judge this request so, and what follows; or the first reason against it. */
export function judgeRequest(judging: Judging): Result<Judged, ApprovalProblem> {
  const { judge, request, act } = judging;
  const allowed = decideOnBatch({ ...judging, actor: judge });
  if (!allowed.ok) return allowed;
  if (request === null) throw new Error(`a request without a route stands in ${judging.stage}`);
  const at = stepOf(request, request.step);
  const against = obstacle(judging, request, at);
  if (against !== undefined) return refuse(against);
  if (act === "send_back")
    return ok({ verdict: "send_back", to: "prepared", step: null, at, agreed: 0 });
  if (act === "reject") return ok({ verdict: "reject", to: "rejected", step: null, at, agreed: 0 });
  if (act === "send_back_to_step") return sendBackToStep(request, at, judging.returnTo);
  return ok(agree(request, at));
}

function obstacle(
  { judge, act, comment }: Judging,
  request: Request,
  at: RouteStep,
): ApprovalProblem | undefined {
  if (judge.role !== at.role)
    return { kind: "role_needed", act, needed: at.role, held: judge.role };
  if (at.placeCode !== null && at.placeCode !== judge.placeCode)
    return { kind: "other_office_decides", placeCode: at.placeCode };
  const persons = [judge.userId, judge.delegatorId].filter((id) => id !== null);
  if (persons.some((id) => request.handedOver.includes(id))) return { kind: "handed_over", act };
  if (act !== "review" && act !== "approve") return weakReason(comment);
  const counted = standingAgreements(request.judgments).find(({ userId, delegatorId }) =>
    persons.some((id) => id === userId || id === delegatorId),
  );
  if (counted !== undefined) {
    const earlierAct = actOf(stepOf(request, counted.step));
    return { kind: "segregation_same_person", act, earlierAct };
  }
  if (at.commentNeeded && (comment ?? "").replaceAll(/\s/gu, "").length < ownWordsAtLeast)
    return { kind: "comment_needed", atLeast: ownWordsAtLeast };
  return undefined;
}

function weakReason(comment: string | null): ApprovalProblem | undefined {
  const length = comment === null ? null : [...comment.trim()].length;
  return length !== null && length >= reasonLength.least && length <= reasonLength.most
    ? undefined
    : { kind: "reason_needed", ...reasonLength };
}

function agree(request: Request, at: RouteStep): Judged {
  const agreed = agreedHere(request) + 1;
  const last = request.step === request.route.steps.length - 1;
  if (agreed < at.people)
    return { verdict: "agree", to: stageAt(at), step: request.step, at, agreed };
  if (last) return { verdict: "agree", to: "approved", step: null, at, agreed };
  const next = request.step + 1;
  return { verdict: "agree", to: stageAt(stepOf(request, next)), step: next, at, agreed };
}

function sendBackToStep(
  request: Request,
  at: RouteStep,
  step: number | null,
): Result<Judged, ApprovalProblem> {
  if (step === null || step < 0 || step >= request.step)
    return refuse({ kind: "not_an_earlier_step", step, present: request.step });
  return ok({ verdict: "send_back", to: stageAt(stepOf(request, step)), step, at, agreed: 0 });
}

/** The stage in which a batch waits for a step. */
export function stageAt({ role }: RouteStep): "submitted" | "reviewed" {
  return role === "reviewer" ? "submitted" : "reviewed";
}

/** The act by which a person agrees at a step. */
export function actOf({ role }: RouteStep): "review" | "approve" {
  return role === "reviewer" ? "review" : "approve";
}

/** The step at a position of a request's route. Throws for a position that the route does not have. */
export function stepOf({ route }: Request, position: number): RouteStep {
  const step = route.steps[position];
  if (step === undefined)
    throw new Error(`step ${position} of a route of ${route.steps.length} steps`);
  return step;
}
