import { auditEntry, batch, transfer } from "@daowei/db/schema";
import type { DueOrigin } from "@daowei/domain/deadlines";
import { addDays, type CivilDate, civilDate, civilDateInShanghai } from "@daowei/domain/time";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { PayerLevel } from "../batches/by-level.ts";
import type { Reader } from "../reader.ts";
import { droppedStages } from "./dues-of-batches.ts";

/** What one payer owes in one batch by one date; of a batch that is not issued yet, what all of them will. */
export interface Share {
  readonly batchId: string;
  readonly title: string;
  readonly fiscalYear: number;
  /** Place of the office whose batch it is. */
  readonly office: string;
  readonly policyId: string;
  readonly origin: DueOrigin;
  readonly dueOn: CivilDate;
  readonly issued: boolean;
  readonly level: PayerLevel;
  readonly payer: string;
  readonly met: boolean;
}

/** What is met is kept in sight for a year: who asks about it learns that it is met. */
const daysInSight = 366;

export async function readShares(reader: Reader, today: CivilDate): Promise<Share[]> {
  const issued = sql<boolean>`${batch.stage} in ('issued','sent','arrived')`;
  // Before it is issued nobody pays: one share stands for all, so that its parts are not told apart.
  const level = sql<PayerLevel>`case when ${issued} then ${transfer.level} else 'central' end`;
  const payer = sql<string>`case when ${issued} then ${transfer.payerCode} else ${batch.placeCode} end`;
  const met = sql<boolean>`sum(${transfer.arrivedFen}) = sum(${transfer.amountFen})`;
  const rows = await reader
    .select({
      batchId: batch.id,
      title: batch.title,
      fiscalYear: batch.fiscalYear,
      office: batch.placeCode,
      policyId: batch.policyId,
      origin: batch.dueOrigin,
      dueOn: transfer.dueOn,
      issued,
      level,
      payer,
      met,
    })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(
      and(
        notInArray(transfer.stage, [...droppedStages]),
        notInArray(batch.stage, [...droppedStages]),
      ),
    )
    .groupBy(batch.id, transfer.dueOn, issued, level, payer)
    .having(sql`not ${met} or ${transfer.dueOn} >= ${addDays(today, -daysInSight)}`)
    .orderBy(batch.id, transfer.dueOn, level, payer);
  return rows.map((row) => ({ ...row, dueOn: civilDate(row.dueOn) }));
}

/** The day of the store's first entry; null while nothing was done in it. */
export async function begunOn(reader: Reader): Promise<CivilDate | null> {
  const [first] = await reader
    .select({ at: auditEntry.at })
    .from(auditEntry)
    .where(eq(auditEntry.number, 1n));
  return first === undefined ? null : civilDateInShanghai(first.at);
}
