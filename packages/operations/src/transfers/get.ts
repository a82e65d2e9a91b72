import {
  arrival,
  batch,
  obligation,
  paymentOrder,
  transfer,
  transferEvent,
} from "@daowei/db/schema";
import { roles } from "@daowei/domain/approvals";
import { decideOnTransferHold } from "@daowei/domain/transfers";
import { chineseAmount, exact, exactToText, fenToText } from "@daowei/domain/money";
import { ok, refuse } from "@daowei/domain/result";
import { asc, desc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import { handsOf } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { instant } from "../reader.ts";
import { sends } from "./who-sends.ts";
import { transferHoldOf } from "./transfer-hold.ts";
import { readTransfers, summariseTransfer, type TransferOfBatch } from "./summary.ts";
import { sharePaid } from "./share-paid.ts";

/** One transfer with the obligations it pays, its history and what has arrived of it. */
export const getTransfer = ask<{ readonly id: string }, Awaited<ReturnType<typeof detailOf>>>(
  async (context, { id }) => {
    const [found] = await readTransfers(context.db, eq(transfer.id, id), { orderBy: [], limit: 1 });
    if (
      found === undefined ||
      !inScope(context, found.transfer.placeCode, found.transfer.fiscalYear)
    )
      return refuse({ kind: "not_found", object: "transfer", id });
    return ok(await detailOf(context, found));
  },
);

async function detailOf(context: Context, found: TransferOfBatch) {
  const { db } = context;
  const { id, amountFen } = found.transfer;
  const [obligations, events, arrivals, payments, holdAct] = await Promise.all([
    db
      .select()
      .from(obligation)
      .where(eq(obligation.transferId, id))
      .orderBy(asc(obligation.insuredClass)),
    db
      .select()
      .from(transferEvent)
      .where(eq(transferEvent.transferId, id))
      .orderBy(asc(transferEvent.seq)),
    db.select().from(arrival).where(eq(arrival.transferId, id)).orderBy(asc(arrival.id)),
    db
      .select()
      .from(paymentOrder)
      .where(eq(paymentOrder.transferId, id))
      .orderBy(desc(paymentOrder.id)),
    holdActOf(context, found.transfer),
  ]);
  return {
    ...summariseTransfer(context, found),
    chineseAmount: chineseAmount(amountFen),
    ahead: sharePaid(found.transfer),
    obligations: obligations.map(obligationOf),
    events: events.map(eventOf),
    arrivals: arrivals.map(arrivalOf),
    payments: payments.map(paymentOf),
    holdAct,
  };
}

/** What of holding and releasing the acting post may do now, by the decision that will be made then. */
async function holdActOf(context: Context, one: typeof transfer.$inferSelect) {
  const [whole] = await context.db.select().from(batch).where(eq(batch.id, one.batchId));
  if (whole === undefined || !sends(context, whole, one)) return null;
  const held = transferHoldOf(one);
  const act = held === null ? "hold_transfer" : "release_transfer";
  const { userId, post } = context.actor;
  const decided = decideOnTransferHold({
    act,
    stage: one.stage,
    held,
    actor: { userId, role: post.role },
    hands: await handsOf(context.db, one.batchId),
  });
  return decided.ok ? act : null;
}

function obligationOf(one: typeof obligation.$inferSelect) {
  const { id, insuredClass, heads, perHeadYuan, amountFen, legalFen, caseId, unconfirmed } = one;
  return {
    id,
    insuredClass,
    heads: heads.toString(),
    perHeadYuan: exactToText(exact(perHeadYuan)),
    amountFen: fenToText(amountFen),
    legalFen: legalFen === null ? null : fenToText(legalFen),
    caseId,
    unconfirmed,
  };
}

function paymentOf(one: typeof paymentOrder.$inferSelect) {
  const { reference, status, attempt, orderedByName, orderedAt, remoteId, remoteReason } = one;
  return {
    reference,
    status,
    attempt,
    orderedBy: orderedByName,
    orderedAt: instant(orderedAt),
    remoteId,
    remoteReason,
    stalled:
      one.failedBecause === null ? null : { times: one.failures, because: one.failedBecause },
  };
}

function arrivalOf(one: typeof arrival.$inferSelect) {
  const { id, amountFen, arrivedOn, voucherNumber, confirmedByName, confirmedAt } = one;
  const { reverses, corrects, reason, statementLineId } = one;
  return {
    id,
    reverses,
    corrects,
    reason,
    statementLineId,
    amountFen: fenToText(amountFen),
    arrivedOn,
    voucherNumber,
    confirmedBy: confirmedByName,
    confirmedAt: instant(confirmedAt),
  };
}

function eventOf(event: typeof transferEvent.$inferSelect) {
  const role = roles.find((known) => known === event.role);
  if (role === undefined) throw new Error(`an event was written in the role ${event.role}`);
  const { seq, act, from, to, comment, amountFen, sentOn, sendVoucherNumber, correctsSeq } = event;
  return {
    seq,
    at: instant(event.at),
    by: event.userName,
    role,
    act,
    from,
    to,
    comment,
    amountFen: amountFen === null ? null : fenToText(amountFen),
    sentOn,
    sendVoucherNumber,
    correctsSeq,
  };
}
