import { transfer } from "@daowei/db/schema";
import { givenUpStages, stagesBeforeIssue } from "@daowei/domain/approvals";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { openStages, type TransferMatch, type TransferStage } from "@daowei/domain/transfers";
import { and, eq, inArray, isNotNull, notInArray, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import type { PayerLevel } from "../batches/by-level.ts";
import { type Context, today } from "../context.ts";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { codesWithin } from "../places.ts";
import { anyOf, type Reader } from "../reader.ts";
import {
  readTransfers,
  summariseTransfer,
  type TransferOfBatch,
  type TransferSummary,
} from "./summary.ts";

export interface ListTransfers {
  readonly fiscalYear: number;
  readonly placeCode: string;
  readonly batchId?: string | undefined;
  readonly stage?: TransferStage | undefined;
  readonly level?: PayerLevel | undefined;
  readonly overdueOnly?: boolean | undefined;
  /** 暂缓 alone. */
  readonly heldOnly?: boolean | undefined;
  readonly match?: TransferMatch | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface TransferList {
  items: TransferSummary[];
  nextCursor: string | null;
  /** Over the whole filter, not the page. */
  totals: { count: number; amountFen: string; arrivedFen: string };
}

/** Stages in which a transfer is no order, not yet or not any more: it shows only where its batch, or the stage itself, is asked for. */
const notOrdered = [...stagesBeforeIssue, ...givenUpStages] as const;

/** Transfers for a place and all below it, the earliest due date first. */
export const listTransfers = ask<ListTransfers, TransferList>(async (context, input) => {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const filter = conditionOf(context, input);
  const [rows, totals] = await Promise.all([
    readTransfers(context.db, and(filter, after(input.cursor)), {
      orderBy: orderKey,
      limit: input.limit + 1,
    }),
    totalsOf(context.db, filter),
  ]);
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return ok({
    items: page.map((row) => summariseTransfer(context, row)),
    nextCursor: last === undefined ? null : cursorOf(last),
    totals,
  });
});

/** The transfers that a question names. */
export function conditionOf(
  context: Context,
  input: Omit<ListTransfers, "cursor" | "limit">,
): SQL | undefined {
  const { fiscalYear, placeCode, batchId, stage, level, match } = input;
  return and(
    eq(transfer.fiscalYear, fiscalYear),
    anyOf(transfer.placeCode, codesWithin(context, placeCode, fiscalYear)),
    batchId === undefined ? undefined : eq(transfer.batchId, batchId),
    stage === undefined ? undefined : eq(transfer.stage, stage),
    level === undefined ? undefined : eq(transfer.level, level),
    batchId === undefined && stage === undefined
      ? notInArray(transfer.stage, [...notOrdered])
      : undefined,
    match === undefined ? undefined : eq(transfer.match, match),
    input.heldOnly === true ? isNotNull(transfer.heldBy) : undefined,
    input.overdueOnly === true ? isOverdue(context) : undefined,
  );
}

/** 逾期: the date that holds has passed, and not all of the money is there. */
export function isOverdue(context: Context): SQL {
  return sql`${effectiveDueOn} < ${today(context)} and ${inArray(transfer.stage, [...openStages])}`;
}

/** Within a place in the order of its batch, central first; the id only parts what two batches number alike. */
const orderKey = [
  effectiveDueOn,
  sql`${transfer.placeCode}`,
  sql`${transfer.ordinal}`,
  sql`${transfer.id}`,
];

function cursorOf({ dueOn, transfer: { placeCode, ordinal, id } }: TransferOfBatch): string {
  return [dueOn, placeCode, ordinal, id].join("|");
}

/** Goes on after the row that the cursor names; a cursor of another form is one nobody was given, and starts anew. */
function after(cursor: string | undefined): SQL | undefined {
  const parts = cursor === undefined ? null : cursorForm.exec(cursor);
  if (parts === null) return undefined;
  const [, dueOn, placeCode, ordinal, id] = parts;
  return sql`(${sql.join(orderKey, sql`, `)}) > (${dueOn}::date, ${placeCode}, ${ordinal}::integer, ${id}::uuid)`;
}

const cursorForm = /^(\d{4}-\d{2}-\d{2})\|(\d{6})\|(\d{1,9})\|([0-9a-f-]{36})$/;

async function totalsOf(reader: Reader, filter: SQL | undefined): Promise<TransferList["totals"]> {
  const [row] = await reader
    .select({
      count: sql<string>`count(*)`,
      amount: sql<string>`coalesce(sum(${transfer.amountFen}), 0)::bigint`,
      arrived: sql<string>`coalesce(sum(${transfer.arrivedFen}), 0)::bigint`,
    })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(filter);
  if (row === undefined) throw new Error("an aggregate without a row");
  return {
    count: Number(row.count),
    amountFen: fenToText(BigInt(row.amount)),
    arrivedFen: fenToText(BigInt(row.arrived)),
  };
}
