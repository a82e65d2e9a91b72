import { approvalPolicy, decision, reassignment } from "@daowei/db/schema";
import {
  candidatesFor,
  type RouteStep,
  standingAgreements,
  stepOf,
} from "@daowei/domain/approvals";
import { asc, eq } from "drizzle-orm";
import { type Approach, permittedActs } from "../batches/permitted-acts.ts";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { placeName } from "../places.ts";
import type { Reader } from "../reader.ts";
import { lentToday } from "./delegations.ts";
import { holdersOf } from "./office-posts.ts";
import { readPolicy } from "./policy-in-force.ts";
import { type Course, holdOf, standingOf } from "./requests.ts";

export type DecisionRow = typeof decision.$inferSelect;

/** The judgments and reassignments of a batch, by the number of their event. */
export async function readDecisions(reader: Reader, batchId: string) {
  const decisions = await reader
    .select()
    .from(decision)
    .where(eq(decision.batchId, batchId))
    .orderBy(asc(decision.seq));
  const handovers = await reader
    .select()
    .from(reassignment)
    .where(eq(reassignment.batchId, batchId));
  return {
    decisions: new Map(decisions.map((row) => [row.seq, row])),
    handovers: new Map(handovers.map((row) => [row.seq, row])),
  };
}

interface Seen {
  readonly batch: Batch;
  readonly course: Course;
  readonly decisions: readonly DecisionRow[];
}

/** How far a request is, who can take it on, and what stands in the way. Null before the first submission. */
export async function approvalOf(reader: Reader, context: Context, seen: Seen) {
  const { batch: one, course, decisions } = seen;
  if (course.pinned === null) return null;
  const { route, policyVersion: version, builtIn } = course.pinned;
  const [kept] = await reader
    .select({ text: approvalPolicy.text })
    .from(approvalPolicy)
    .where(eq(approvalPolicy.version, version));
  if (kept === undefined) throw new Error(`the approval policy ${version} was not kept`);
  return {
    policyName: readPolicy(kept.text).name,
    policyVersion: version,
    builtIn,
    step: one.approvalStep,
    steps: route.steps.map((step, position) => ({
      ...step,
      placeName:
        step.placeCode === null ? null : placeName(context, step.placeCode, one.fiscalYear),
      agreedBy: agreedAt(one, decisions, position),
    })),
    skipped: route.skipped,
    candidates: await candidatesOf(reader, context, seen),
    held: heldView(one),
    lent: await lentActs(reader, context, { batch: one, course }),
  };
}

function heldView(one: Batch) {
  const held = holdOf(one);
  return held === null ? null : { by: held.userName, reason: held.reason };
}

/** Names of those whose agreement at a step stands. */
function agreedAt(one: Batch, decisions: readonly DecisionRow[], position: number): string[] {
  const since = one.submittedRevision;
  const current = decisions.filter((row) => since !== null && row.revision >= since);
  const standing = standingAgreements(current).map(({ userId, step }) => `${userId} ${step}`);
  const names = current
    .filter((row) => row.verdict === "agree" && row.step === position)
    .filter((row) => standing.includes(`${row.userId} ${position}`))
    .map(nameOf);
  return [...new Set(names)];
}

/** 复核甲, or 复核甲（受复核乙委托）. */
export function nameOf({ userName, delegatorName }: DecisionRow): string {
  return delegatorName === null ? userName : `${userName}（受${delegatorName}委托）`;
}

async function candidatesOf(reader: Reader, context: Context, { batch: one, course }: Seen) {
  const { request } = course;
  if (request === null) return null;
  const step: RouteStep = stepOf(request, request.step);
  const { placeCode, fiscalYear: year } = one;
  const holders = await holdersOf(reader, context, { role: step.role, placeCode, year });
  const office = new Map(holders.map((holder) => [holder.userId, holder.officeName]));
  const found = candidatesFor({ ...standingOf(one), ...course, request }, holders);
  const named = ({ userId, userName }: { userId: string; userName: string }) => ({
    userId,
    name: userName,
    officeName: office.get(userId) ?? "",
  });
  return {
    able: found.able.map(named),
    excluded: found.excluded.map(({ candidate, because }) => ({ ...named(candidate), because })),
    missing: found.missing,
    blocked: found.blocked,
  };
}

/** The posts lent to this person in which he could judge now. */
async function lentActs(
  reader: Reader,
  context: Context,
  { batch, course }: Omit<Approach, "judge">,
) {
  const lent = await lentToday(reader, context);
  return lent.flatMap((judge) => {
    if (judge.delegationId === null || judge.delegatorName === null) return [];
    const acts = permittedActs({ batch, course, judge })
      .filter(({ act, permitted }) => permitted && lendable.has(act))
      .map(({ act }) => act);
    if (acts.length === 0) return [];
    const { delegationId, delegatorName, role } = judge;
    return [{ delegationId, delegatorName, role, acts }];
  });
}

const lendable: ReadonlySet<string> = new Set([
  "review",
  "approve",
  "send_back",
  "send_back_to_step",
  "reject",
] satisfies string[]);
