import { batch, batchEvent, headcountVersion, obligation, transfer } from "@daowei/db/schema";
import { roles } from "@daowei/domain/approvals";
import { fenToText } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import { asc, eq, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import type { Context } from "../context.ts";
import { policyOfBatch } from "../policies/policy-of-batch.ts";
import { summarisePolicy } from "../policies/summary.ts";
import { instant, type Reader } from "../reader.ts";
import { ownJudge } from "../approvals/acting-judge.ts";
import { lastVerdict } from "../enrolment/verdicts.ts";
import { approvalOf, type DecisionRow, readDecisions } from "../approvals/approval-view.ts";
import { needHand } from "../approvals/need-hand.ts";
import { type Course, readCourse } from "../approvals/requests.ts";
import { whomToUrge } from "../approvals/urge.ts";
import { inPayingOrder } from "./by-level.ts";
import { permissionOf, permittedActs } from "./permitted-acts.ts";
import { readShares } from "./read-shares.ts";
import { signOffOf } from "./sign-off.ts";
import { type BatchInProgress, readBatches, summarise } from "./summary.ts";

/** One batch with its history, its levels and what this post may do now. */
export const getBatch = ask<{ readonly id: string }, Awaited<ReturnType<typeof detailOf>>>(
  async (context, { id }) => {
    const [found] = await readBatches(context.db, eq(batch.id, id));
    if (found === undefined || !inScope(context, found.batch.placeCode, found.batch.fiscalYear))
      return refuse({ kind: "not_found", object: "batch", id });
    return ok(await detailOf(context, found));
  },
);

async function detailOf(context: Context, found: BatchInProgress) {
  const { batch: row } = found;
  const { db } = context;
  const [policy, headcounts, headcountVerdict, byLevel, events, owedFen, signOff, ahead] =
    await Promise.all([
      policyOfBatch(db, context, row),
      readHeadcounts(db, row.headcountVersionId),
      lastVerdict(db, row.headcountVersionId),
      readLevels(db, row.id),
      db
        .select()
        .from(batchEvent)
        .where(eq(batchEvent.batchId, row.id))
        .orderBy(asc(batchEvent.seq)),
      sumOfObligations(db, row.id),
      signOffOf(db, row.id),
      readShares(db, row.id),
    ]);
  return {
    ...summarise(context, found),
    policy: summarisePolicy(context, policy),
    headcountVersionId: row.headcountVersionId,
    headcountNumber: headcounts.number,
    headcountStatus: headcounts.status,
    headcountVerdict,
    heads: row.heads.toString(),
    functionCode: row.functionCode,
    economicCode: row.economicCode,
    proposedDocumentNumber: row.proposedDocumentNumber,
    dueCitation: row.dueCitation,
    dueReason: row.dueReason,
    signOff,
    byLevel,
    ahead,
    ...(await courseOf(context, row, events)),
    checks: checksOf(row, { owedFen, byLevel }),
  };
}

type Row = typeof batch.$inferSelect;

/** What was done to it and judged on it, how its approval stands, and what this person may do now. */
async function courseOf(
  context: Context,
  row: Row,
  events: readonly (typeof batchEvent.$inferSelect)[],
) {
  const { db } = context;
  const course = await readCourse(db, row);
  const { decisions, handovers } = await readDecisions(db, row.id);
  const judged = [...decisions.values()];
  return {
    events: events.map((event) => ({
      ...eventOf(event),
      ...judgmentOf(decisions.get(event.seq)),
      toName: handovers.get(event.seq)?.toUserName ?? null,
    })),
    acts: permittedActs({ batch: row, course, judge: ownJudge(context) }),
    telling: await tellingOf(context, { batch: row, course }),
    approval: await approvalOf(db, context, { batch: row, course, decisions: judged }),
  };
}

/** Whether obligations, and the levels' transfers, come to what the batch says. */
function checksOf(
  { amountFen }: Row,
  parts: { readonly owedFen: bigint; readonly byLevel: readonly { readonly amountFen: string }[] },
) {
  const sumOfLevels = parts.byLevel.reduce((sum, level) => sum + BigInt(level.amountFen), 0n);
  return { rowsAddUp: parts.owedFen === amountFen, levelsAddUp: sumOfLevels === amountFen };
}

/** 催办 and 抄送: whether this person may now tell others of the batch, and why not. */
async function tellingOf(context: Context, seen: { readonly batch: Row; readonly course: Course }) {
  const urged = await whomToUrge(context.db, context, seen);
  const copied = needHand(context, "batch.copy", seen.course);
  return [
    { act: "urge" as const, ...permissionOf(urged) },
    { act: "copy" as const, ...permissionOf(copied) },
  ];
}

async function readHeadcounts(reader: Reader, id: string) {
  const [version] = await reader
    .select({ number: headcountVersion.number, status: headcountVersion.status })
    .from(headcountVersion)
    .where(eq(headcountVersion.id, id));
  if (version === undefined) throw new Error(`headcount version ${id} is gone`);
  return version;
}

async function readLevels(reader: Reader, batchId: string) {
  const rows = await reader
    .select({
      level: transfer.level,
      amount: sql<string>`sum(${transfer.amountFen})::bigint`,
      sent: sql<string>`coalesce(sum(${transfer.amountFen}) filter (where ${transfer.stage} in ('sent','arrived')), 0)::bigint`,
      arrived: sql<string>`sum(${transfer.arrivedFen})::bigint`,
    })
    .from(transfer)
    .where(eq(transfer.batchId, batchId))
    .groupBy(transfer.level);
  return rows.toSorted(inPayingOrder).map(({ level, amount, sent, arrived }) => ({
    level,
    amountFen: fenToText(BigInt(amount)),
    sentFen: fenToText(BigInt(sent)),
    arrivedFen: fenToText(BigInt(arrived)),
  }));
}

async function sumOfObligations(reader: Reader, batchId: string): Promise<bigint> {
  const [row] = await reader
    .select({ amount: sql<string>`sum(${obligation.amountFen})::bigint` })
    .from(obligation)
    .where(eq(obligation.batchId, batchId));
  if (row === undefined) throw new Error("an aggregate without a row");
  return BigInt(row.amount);
}

function eventOf(event: typeof batchEvent.$inferSelect) {
  const role = roles.find((known) => known === event.role);
  if (role === undefined) throw new Error(`an event was written in the role ${event.role}`);
  return {
    at: instant(event.at),
    by: event.userName,
    role,
    officeName: event.officeName,
    act: event.act,
    from: event.from,
    to: event.to,
    comment: event.comment,
    revision: event.revision,
  };
}

/** What an event was as a judgment: for whom, where to, and at which cells it points. */
function judgmentOf(judged: DecisionRow | undefined) {
  if (judged === undefined) return { onBehalfOf: null, step: null, returnTo: null, marks: [] };
  const { delegatorName: onBehalfOf, step, returnTo, marks } = judged;
  return { onBehalfOf, step, returnTo, marks: marks === null ? [] : [...marks] };
}
