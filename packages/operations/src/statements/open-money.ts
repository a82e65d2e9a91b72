import { arrival, batch, paymentOrder, statementLine, transfer } from "@daowei/db/schema";
import type { OpenLine, OpenTransfer } from "@daowei/domain/statements";
import { civilDate } from "@daowei/domain/time";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { placeName } from "../places.ts";
import type { Reader } from "../reader.ts";

/** Only lines of statements that no other replaced; a line may be in several. */
export const isCurrent = sql`exists (
  select from statement_entry as entry join statement as own on own.id = entry.statement_id
  where entry.line_id = ${statementLine}.id
    and not exists (select from statement as later where later.supersedes = own.id))`;

/** What receipts have taken from a line, those taken back not counted; the table is named, since the row within has an id too. */
export const spentFen = sql<string>`(
  select coalesce(sum(receipt.amount_fen), 0)::bigint from arrival as receipt
  where receipt.statement_line_id = ${statementLine}.id)`;

export type Line = typeof statementLine.$inferSelect;
export interface LineWithRest {
  readonly line: Line;
  readonly openFen: bigint;
}

/** Money that came into the account and that no transfer has taken yet. */
export async function openLinesOf(
  reader: Reader,
  fundAccountCode: string,
): Promise<readonly LineWithRest[]> {
  const rows = await reader
    .select({ line: statementLine, spent: spentFen })
    .from(statementLine)
    .where(
      and(
        eq(statementLine.fundAccountCode, fundAccountCode),
        eq(statementLine.direction, "credit"),
        isCurrent,
        sql`${spentFen} < ${statementLine.amountFen}`,
      ),
    )
    .orderBy(asc(statementLine.bookedOn), asc(statementLine.id));
  return rows.map(({ line, spent }) => ({ line, openFen: line.amountFen - BigInt(spent) }));
}

/** As matching reads it. */
export function openLineOf({ line, openFen }: LineWithRest): OpenLine {
  const { id, bookedOn, reference, serial, remark, counterpartName } = line;
  const text = [reference, serial, remark, counterpartName].filter((part) => part !== null);
  return { id, bookedOn: civilDate(bookedOn), openFen, text: text.join(" ") };
}

/** Transfers into the account that were sent and have not arrived whole. */
export async function openTransfersOf(reader: Reader, fundAccountCode: string) {
  return await reader
    .select({ transfer, batchNumber: batch.number, reference: paymentOrder.reference })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .leftJoin(
      paymentOrder,
      and(eq(paymentOrder.transferId, transfer.id), eq(paymentOrder.status, "accepted")),
    )
    .where(and(eq(transfer.fundAccountCode, fundAccountCode), eq(transfer.stage, "sent")))
    .orderBy(asc(transfer.id));
}
export type TransferUnderWay = Awaited<ReturnType<typeof openTransfersOf>>[number];

export function numberOf({ transfer: { ordinal }, batchNumber }: TransferUnderWay): string {
  return `${batchNumber}-${String(ordinal).padStart(4, "0")}`;
}

export function openTransferOf(
  context: Pick<Context, "library">,
  one: TransferUnderWay,
): OpenTransfer[] {
  const { id, amountFen, arrivedFen, sentOn, sendVoucherNumber } = one.transfer;
  if (sentOn === null) return [];
  const { payerCode, fiscalYear } = one.transfer;
  return [
    {
      id,
      openFen: amountFen - arrivedFen,
      sentOn: civilDate(sentOn),
      ownNumbers: [numberOf(one), ...(one.reference === null ? [] : [one.reference])],
      sharedNumbers: sendVoucherNumber === null ? [] : [sendVoucherNumber],
      payerNames: [placeName(context, payerCode, fiscalYear)],
    },
  ];
}

/** What was confirmed from paper, by voucher and day: a line that shows the same money is no further money. */
export async function paperReceiptsOf(
  reader: Reader,
  fundAccountCode: string,
): Promise<readonly { voucherNumber: string; arrivedOn: string; amountFen: bigint }[]> {
  const rows = await reader
    .select({
      voucherNumber: arrival.voucherNumber,
      arrivedOn: arrival.arrivedOn,
      amount: sql<string>`sum(${arrival.amountFen})::bigint`,
    })
    .from(arrival)
    .where(and(eq(arrival.fundAccountCode, fundAccountCode), isNull(arrival.statementLineId)))
    .groupBy(arrival.voucherNumber, arrival.arrivedOn)
    .having(sql`sum(${arrival.amountFen}) > 0`);
  return rows.map(({ amount, ...row }) => ({ ...row, amountFen: BigInt(amount) }));
}
