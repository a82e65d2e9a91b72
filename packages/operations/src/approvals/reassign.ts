import type { Transaction } from "@daowei/db";
import { reassignment } from "@daowei/db/schema";
import { decideToReassign } from "@daowei/domain/approvals";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { ActOnBatch, BatchActed } from "../batches/act-on-batch.ts";
import { type Batch, lockBatch } from "../batches/lock-batch.ts";
import { moveBatch } from "../batches/move-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { ownJudge } from "./acting-judge.ts";
import { type Holder, holdersOf } from "./office-posts.ts";
import { type Course, readCourse, standingOf } from "./requests.ts";

export interface ReassignBatch extends ActOnBatch {
  /** The colleague, who holds the same role at the same place. */
  readonly toUserId: string;
  /** Why; the colleague reads it. */
  readonly comment: string;
}

/** 转办: gives the turn at the present step to a colleague; who gave it away decides nothing at this step any more. */
export const reassignBatch = write<ReassignBatch, BatchActed>({
  act: "batch.reassign",
  work: reassign,
});

async function reassign(
  tx: Transaction,
  context: Context,
  input: ReassignBatch,
): Promise<Result<Written<BatchActed>, Problem>> {
  const locked = await lockBatch(tx, context, input.id);
  if (!locked.ok) return locked;
  const from = locked.value;
  const course = await readCourse(tx, from);
  const colleague = await findColleague(tx, context, { batch: from, toUserId: input.toUserId });
  if (!colleague.ok) return colleague;
  const decided = decideToReassign({
    ...standingOf(from),
    ...course,
    seenHash: input.revisionHash,
    from: ownJudge(context),
    to: colleague.value,
  });
  if (!decided.ok) return decided;
  const { comment } = input;
  const moved = await moveBatch(tx, context, {
    from,
    move: { act: "reassign", to: from.stage, comment },
  });
  await store(tx, context, { batch: moved, course, to: colleague.value });
  const { id, stage, revision, revisionHash } = moved;
  return ok({
    reply: { id, stage, revision, revisionHash },
    deed: deedOf(moved, input, colleague.value),
  });
}

/** Somebody who is not of the same post is not found, whoever he is. */
async function findColleague(
  tx: Transaction,
  context: Context,
  { batch: one, toUserId }: { readonly batch: Batch; readonly toUserId: string },
): Promise<Result<Holder, Problem>> {
  const { role, placeCode } = context.actor.post;
  const holders = await holdersOf(tx, context, {
    role,
    placeCode: one.placeCode,
    year: one.fiscalYear,
  });
  const found = holders.find((one) => one.userId === toUserId && one.placeCode === placeCode);
  return found === undefined
    ? refuse({ kind: "not_found", object: "person", id: toUserId })
    : ok(found);
}

async function store(
  tx: Transaction,
  { actor }: Context,
  given: { readonly batch: Batch; readonly course: Course; readonly to: Holder },
): Promise<void> {
  const { batch: one, course, to } = given;
  if (course.request === null) throw new Error(`batch ${one.id} was reassigned without a request`);
  await tx.insert(reassignment).values({
    batchId: one.id,
    seq: one.lastSeq,
    revision: one.revision,
    step: course.request.step,
    fromUserId: actor.userId,
    toUserId: to.userId,
    toUserName: to.userName,
  });
}

function deedOf(moved: Batch, { comment, revisionHash }: ReassignBatch, to: Holder) {
  const { number, transferCount, amountFen, revision, approvalStep } = moved;
  return {
    act: "batch.reassign",
    objectKind: "batch",
    objectId: moved.id,
    placeCode: moved.placeCode,
    summary: `${number} → ${to.userName}：${transferCount} 笔，${formatFen(amountFen)} 元`,
    payload: {
      number,
      toUserId: to.userId,
      toUserName: to.userName,
      step: approvalStep,
      comment,
      seenHash: revisionHash,
      revision,
    },
  };
}
