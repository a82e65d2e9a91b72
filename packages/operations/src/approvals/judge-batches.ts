import type { Transaction } from "@daowei/db";
import { type Judged, judgeRequest, type JudgingAct, type Mark } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { type Batch, lockBatches } from "../batches/lock-batch.ts";
import { revisionHashOf } from "../batches/move-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { requireStepUp } from "../step-up.ts";
import { actingJudge, type ActingJudge } from "./acting-judge.ts";
import { type Course, readCourses, standingOf } from "./requests.ts";
import { storeJudgments } from "./store-judgments.ts";

/** One judgment on one batch or on thousands. */
export interface JudgmentOrder {
  readonly act: JudgingAct;
  readonly items: readonly { readonly id: string; readonly revisionHash: string }[];
  readonly comment: string | null;
  readonly delegationId: string | undefined;
  readonly returnTo: number | null;
  readonly marks: readonly Mark[] | null;
}

/** A batch before and after it was judged. */
export interface JudgedBatch {
  readonly before: Batch;
  readonly policyVersion: string;
  readonly judged: Judged;
  readonly revision: number;
  readonly revisionHash: string;
}

export interface Outcome {
  readonly judge: ActingJudge;
  readonly done: readonly JudgedBatch[];
  readonly refused: readonly { readonly id: string; readonly problem: Problem }[];
}

/**
 * Locks the batches in the order of their ids, decides on each by itself and writes what was decided in one statement.
 * Refused batches are left as they are; an error leaves all of them so.
 */
export async function judgeBatches(
  tx: Transaction,
  context: Context,
  order: JudgmentOrder,
): Promise<Result<Outcome, Problem>> {
  const judge = await actingJudge(tx, context, order.delegationId);
  if (!judge.ok) return judge;
  const locked = await lockBatches(
    tx,
    context,
    order.items.map((item) => item.id),
  );
  const courses = await readCourses(tx, [...locked.values()]);
  const done: JudgedBatch[] = [];
  const refused: { id: string; problem: Problem }[] = [];
  for (const item of order.items) {
    const before = locked.get(item.id);
    const course = courses.get(item.id);
    const decided: Result<JudgedBatch, Problem> =
      before === undefined || course === undefined
        ? refuse({ kind: "not_found", object: "batch", id: item.id })
        : judgeOne(context, { before, course, judge: judge.value, order, item });
    if (decided.ok) done.push(decided.value);
    else refused.push({ id: item.id, problem: decided.problem });
  }
  const outcome = { judge: judge.value, done, refused };
  await storeJudgments(tx, context, { outcome, order });
  return ok(outcome);
}

interface Asked {
  readonly before: Batch;
  readonly course: Course;
  readonly judge: ActingJudge;
  readonly order: JudgmentOrder;
  readonly item: JudgmentOrder["items"][number];
}

function judgeOne(context: Context, asked: Asked): Result<JudgedBatch, Problem> {
  const { before, course, judge, order, item } = asked;
  if (!reaches(context, judge, before))
    return refuse({ kind: "other_office_decides", placeCode: before.placeCode });
  const { act, comment, returnTo } = order;
  const wanted = { act, comment, returnTo, judge, seenHash: item.revisionHash };
  const decided = judgeRequest({ ...standingOf(before), ...course, ...wanted });
  if (!decided.ok) return decided;
  const judged = decided.value;
  const proven = judged.at.stepUpNeeded ? requireStepUp(context) : ok(undefined);
  if (!proven.ok) return proven;
  if (course.pinned === null) throw new Error(`batch ${before.id} was judged without a policy`);
  const { policyVersion } = course.pinned;
  return ok({ before, policyVersion, judged, ...revisionAfter(before, judged) });
}

/** His own post reaches what was locked; a lent one must reach it too. */
function reaches({ library }: Context, judge: ActingJudge, { placeCode, fiscalYear }: Batch) {
  if (judge.delegatorId === null || judge.placeCode === placeCode) return true;
  return library.gazetteer.within(placeCode, judge.placeCode, fiscalYear);
}

/** What was sent back comes again as a new revision, so that nobody agrees to it on a page from before. */
function revisionAfter(before: Batch, { verdict }: Judged) {
  const { revision, revisionHash } = before;
  if (verdict !== "send_back") return { revision, revisionHash };
  return { revision: revision + 1, revisionHash: revisionHashOf(before, revision + 1) };
}
