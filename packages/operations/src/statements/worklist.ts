import { statement } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { arrival, statementLine } from "@daowei/db/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import { placeName } from "../places.ts";
import { instant, type Reader } from "../reader.ts";
import { lineShown } from "./line-shown.ts";
import { type MatchedAccount, matchAccount } from "./match-account.ts";
import { isCurrent, type LineWithRest, numberOf, type TransferUnderWay } from "./open-money.ts";

export interface AccountAsked {
  readonly fundAccountCode: string;
  readonly fiscalYear: number;
}

const mostShown = 500;
const mostCandidates = 20;

/** 对账匹配: what the lines of an account would pay, from the surest to what nobody knows; a person confirms. */
export const statementWorklist = ask(async (context, asked: AccountAsked) => {
  const seen = needPlace(context, asked.fundAccountCode, asked.fiscalYear);
  if (!seen.ok) return seen;
  const { db } = context;
  const matched = await matchAccount(db, context, asked.fundAccountCode);
  return ok({
    ...shown(context, matched),
    withdrawn: await withdrawnLines(db, asked.fundAccountCode),
  });
});

function shown(context: Context, { matching, lines, transfers, onPaper }: MatchedAccount) {
  const line = (id: string) => openLine(known(lines, id));
  const transfer = (id: string) => underWay(context, known(transfers, id));
  const { proposals, disputes, unmatched } = matching;
  return {
    proposals: proposals.slice(0, mostShown).map(({ grade, why, allocations }) => ({
      grade,
      why,
      allocations: allocations.map((one) => ({
        line: line(one.lineId),
        transfer: transfer(one.transferId),
        amountFen: fenToText(one.amountFen),
      })),
    })),
    disputes: disputes.slice(0, mostShown).map(({ lineId, candidates }) => ({
      line: line(lineId),
      candidates: candidates.slice(0, mostCandidates).map(({ why, lineIds, transferIds }) => ({
        why,
        lineIds: [...lineIds],
        transfers: transferIds.map(transfer),
      })),
      candidateCount: candidates.length,
    })),
    unmatched: unmatched.slice(0, mostShown).map(line),
    onPaper: onPaper.slice(0, mostShown).map(line),
    counts: {
      proposals: proposals.length,
      disputes: disputes.length,
      unmatched: unmatched.length,
      onPaper: onPaper.length,
    },
  };
}

function known<T>(some: ReadonlyMap<string, T>, id: string): T {
  const found = some.get(id);
  if (found === undefined) throw new Error(`matched what was not asked about: ${id}`);
  return found;
}

function openLine({ line, openFen }: LineWithRest) {
  return { id: line.id, ...lineShown(line), openFen: fenToText(openFen) };
}

function underWay(context: Context, one: TransferUnderWay) {
  const { id, placeCode, payerCode, level, fiscalYear, amountFen, arrivedFen, sentOn } =
    one.transfer;
  return {
    id,
    number: numberOf(one),
    placeName: placeName(context, placeCode, fiscalYear),
    payerName: placeName(context, payerCode, fiscalYear),
    level,
    amountFen: fenToText(amountFen),
    openFen: fenToText(amountFen - arrivedFen),
    sentOn,
    sendVoucherNumber: one.transfer.sendVoucherNumber,
  };
}

/** Lines that a corrected statement no longer shows, and that receipts still rest on: those are to be taken back. */
async function withdrawnLines(reader: Reader, fundAccountCode: string) {
  const rows = await reader
    .select({
      line: statementLine,
      transferId: arrival.transferId,
      spent: sql<string>`sum(${arrival.amountFen})::bigint`,
    })
    .from(arrival)
    .innerJoin(statementLine, eq(statementLine.id, arrival.statementLineId))
    .where(and(eq(statementLine.fundAccountCode, fundAccountCode), sql`not ${isCurrent}`))
    .groupBy(statementLine.id, arrival.transferId)
    .having(sql`sum(${arrival.amountFen}) > 0`)
    .limit(mostShown);
  return rows.map(({ line, transferId, spent }) => ({
    line: { id: line.id, ...lineShown(line), openFen: "0" },
    transferId,
    amountFen: spent,
  }));
}

/** 对账单: what was imported for an account, the newest first; those that were replaced stay in the list. */
export const listStatements = ask(async (context, asked: AccountAsked) => {
  const seen = needPlace(context, asked.fundAccountCode, asked.fiscalYear);
  if (!seen.ok) return seen;
  const rows = await context.db
    .select()
    .from(statement)
    .where(eq(statement.fundAccountCode, asked.fundAccountCode))
    .orderBy(desc(statement.number))
    .limit(200);
  const replaced = new Map(rows.map(({ id, supersedes }) => [supersedes, id]));
  return ok(
    rows.map((row) => ({
      id: row.id,
      number: row.number,
      accountMasked: row.accountMasked,
      fromOn: row.fromOn,
      toOn: row.toOn,
      openingFen: fenToText(row.openingFen),
      closingFen: fenToText(row.closingFen),
      creditFen: fenToText(row.creditFen),
      debitFen: fenToText(row.debitFen),
      lineCount: row.lineCount,
      newLineCount: row.newLineCount,
      supersedes: row.supersedes,
      supersededBy: replaced.get(row.id) ?? null,
      reason: row.reason,
      fileName: row.fileName,
      importedBy: row.importedByName,
      importedAt: instant(row.importedAt),
      illustrative: row.illustrative,
    })),
  );
});
