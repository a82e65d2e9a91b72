import type { Transaction } from "@daowei/db";
import { sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { canonicalJson } from "../identity.ts";
import type { JudgedBatch, JudgmentOrder, Outcome } from "./judge-batches.ts";

/** Writes any number of judgments in one statement: batches, their events, the decisions, the transfers that go along. */
export async function storeJudgments(
  tx: Transaction,
  context: Context,
  { outcome, order }: { readonly outcome: Outcome; readonly order: JudgmentOrder },
): Promise<void> {
  const { done, judge } = outcome;
  if (done.length === 0) return;
  const { userId, userName, post } = context.actor;
  const { act, comment, returnTo, marks } = order;
  const signed = {
    userId,
    userName,
    postId: post.id,
    role: post.role,
    officeName: post.officeName,
  };
  const judged = { judgePost: judge.postId, judgeRole: judge.role, judgePlace: judge.placeCode };
  const { delegationId, delegatorId, delegatorName } = judge;
  const by = { ...signed, ...judged, delegationId, delegatorId, delegatorName };
  const said = { onDate: today(context), act, comment, returnTo, marks };
  const { rows } = await tx.execute<{ id: string; moved: string }>(sql`
    with item as (${items(done)}), said as (${saying({ ...by, ...said })}), ${writings}
    select batch_id as id, count(*) as moved from moved group by batch_id`);
  checkMoved(done, new Map(rows.map((row) => [row.id, Number(row.moved)])));
}

function items(done: readonly JudgedBatch[]) {
  return sql`select * from json_to_recordset(${JSON.stringify(done.map(itemOf))}::json) as row(
    id uuid, seq int, revision int, "revisionHash" text, "policyVersion" text, step int, "stepKey" text,
    verdict text, "from" text, "to" text, "nextStep" int, "nextRevision" int, "nextHash" text)`;
}

function saying(said: object) {
  return sql`select * from json_to_record(${canonicalJson(said)}::json) as row(
    "userId" uuid, "userName" text, "postId" uuid, role text, "officeName" text, "judgePost" uuid, "judgeRole" text,
    "judgePlace" text, "delegationId" uuid, "delegatorId" uuid, "delegatorName" text, "onDate" date, act text,
    comment text, "returnTo" int, marks json)`;
}

/** Asked for once: as the default of a column it would be worked out for each of thousands of rows. */
const now = sql`(select store_now())`;

const batches = sql`
  update batch set stage = item."to", last_seq = item.seq, approval_step = item."nextStep",
    revision = item."nextRevision", revision_hash = item."nextHash", returned = item."to" = 'prepared',
    updated_at = ${now}
  from item where batch.id = item.id`;

const events = sql`
  insert into batch_event (batch_id, seq, at, on_date, user_id, user_name, post_id, role, office_name, act, from_stage,
    to_stage, comment, revision, revision_hash)
  select id, seq, ${now}, "onDate", "userId", "userName", "postId", role, "officeName", act, "from", "to", comment,
    revision, "revisionHash"
  from item, said`;

const decisions = sql`
  insert into decision (batch_id, seq, at, revision, revision_hash, approval_policy_version, step, step_key, verdict,
    return_to, user_id, user_name, post_id, role, place_code, delegation_id, delegator_id, delegator_name, comment,
    marks)
  select id, seq, ${now}, revision, "revisionHash", "policyVersion", step, "stepKey", verdict, "returnTo", "userId", "userName",
    "judgePost", "judgeRole", "judgePlace", "delegationId", "delegatorId", "delegatorName", comment, marks
  from item, said`;

const transfers = sql`
  update transfer set stage = item."to", last_seq = transfer.last_seq + 1
  from item
  where transfer.batch_id = item.id and transfer.stage = item."from" and item."from" <> item."to"
  returning transfer.id, transfer.batch_id, transfer.last_seq, item."from", item."to"`;

const transferEvents = sql`
  insert into transfer_event (transfer_id, seq, at, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage,
    comment)
  select id, last_seq, ${now}, "onDate", "userId", "userName", "postId", role, act, "from", "to", comment
  from moved, said`;

/** What is rejected for good leaves its places to another batch. */
const freed = sql`
  update obligation set live = false from item where obligation.batch_id = item.id and item."to" = 'rejected'`;

const writings = sql`
  moved_batch as (${batches}), event as (${events}), judged as (${decisions}), moved as (${transfers}),
  transfer_moved as (${transferEvents}), freed as (${freed})`;

function itemOf({ before, policyVersion, judged, revision, revisionHash }: JudgedBatch) {
  if (before.approvalStep === null) throw new Error(`batch ${before.id} was judged at no step`);
  return {
    id: before.id,
    seq: before.lastSeq + 1,
    revision: before.revision,
    revisionHash: before.revisionHash,
    policyVersion,
    step: before.approvalStep,
    stepKey: judged.at.key,
    verdict: judged.verdict,
    from: before.stage,
    to: judged.to,
    nextStep: judged.step,
    nextRevision: revision,
    nextHash: revisionHash,
  };
}

/** A batch goes on with all of its transfers or not at all. */
function checkMoved(done: readonly JudgedBatch[], moved: ReadonlyMap<string, number>): void {
  for (const { before, judged } of done) {
    const found = moved.get(before.id);
    const expected = before.stage === judged.to ? undefined : before.transferCount;
    if (found !== expected)
      throw new Error(`batch ${before.id} has ${expected} transfers to move, ${found} moved`);
  }
}
