import { auditEntry, batch, transfer } from "@daowei/db/schema";
import { givenUpStages } from "@daowei/domain/approvals";
import type { DueOrigin } from "@daowei/domain/deadlines";
import { type CivilDate, civilDate, civilDateInShanghai } from "@daowei/domain/time";
import { and, eq, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { PayerLevel } from "../batches/by-level.ts";
import type { Reader } from "../reader.ts";
import type { Named, ShareNamed } from "./subject-keys.ts";

/** What one payer still owes in one batch by one date; of a batch that is not issued yet, what all of them will. */
export interface Share {
  readonly batchId: string;
  readonly title: string;
  readonly fiscalYear: number;
  /** Place of the office whose batch it is. */
  readonly office: string;
  readonly origin: DueOrigin;
  readonly dueOn: CivilDate;
  readonly issued: boolean;
  /** Of a batch that is not issued these two say nothing. */
  readonly level: PayerLevel;
  readonly payer: string;
}

/** Written as the indexes of what is owed have it, so that PostgreSQL knows it again. */
export const isOwed = sql`${transfer.stage} not in ('arrived', 'cancelled', 'rejected')`;

const isIssued = sql<boolean>`${batch.stage} in ('issued','sent','arrived')`;
const ofBatch = {
  batchId: batch.id,
  title: batch.title,
  fiscalYear: batch.fiscalYear,
  office: batch.placeCode,
  origin: batch.dueOrigin,
  issued: isIssued,
};
const isKept = notInArray(batch.stage, [...givenUpStages]);

/** The shares due by a date as it was named, whatever was postponed since; all of them when it is null. */
export async function readSharesUntil(
  reader: Reader,
  dueUntil: CivilDate | null,
): Promise<readonly Share[]> {
  // Before it is issued nobody pays: one share stands for all, so that its parts are not told apart.
  const level = sql<PayerLevel>`case when ${isIssued} then ${transfer.level} else 'central' end`;
  const payer = sql<string>`case when ${isIssued} then ${transfer.payerCode} else ${batch.placeCode} end`;
  const byThen = dueUntil === null ? undefined : lte(transfer.dueOn, dueUntil);
  const rows = await reader
    .select({ ...ofBatch, dueOn: transfer.dueOn, level, payer })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(and(isOwed, byThen, isKept))
    .groupBy(batch.id, transfer.dueOn, isIssued, level, payer)
    .orderBy(batch.id, transfer.dueOn, level, payer);
  return rows.map((row) => ({ ...row, dueOn: civilDate(row.dueOn) }));
}

/** Those that keys name, as far as they are still owed. */
export async function readSharesNamed(
  reader: Reader,
  { shares, drafts }: Pick<Named, "shares" | "drafts">,
): Promise<readonly Share[]> {
  const byPayer = sql`transfer.level = named.level and transfer.payer_code = named.payer`;
  const draftsAsked = drafts.map((draft) => ({ ...draft, level: "central", payer: "000000" }));
  return [
    ...(await readNamed(reader, shares, sql`${isIssued} and ${byPayer}`)),
    ...(await readNamed(reader, draftsAsked, sql`not ${isIssued}`)),
  ];
}

/** Share by share, each by the index of what is owed. */
async function readNamed(reader: Reader, asked: readonly ShareNamed[], which: SQL) {
  if (asked.length === 0) return [];
  const named = sql`json_to_recordset(${JSON.stringify(asked)}::json)
    as named("batchId" uuid, "dueOn" date, level text, payer text)`;
  const owed = sql`lateral (select from ${transfer}
    where transfer.due_on = named."dueOn" and transfer.batch_id = named."batchId" and ${isOwed} and ${which} limit 1)`;
  const { rows } = await reader.execute<
    Omit<Share, "dueOn"> & { readonly dueOn: string } & Record<string, unknown>
  >(sql`
    select ${batch.id} as "batchId", ${batch.title}, ${batch.fiscalYear} as "fiscalYear",
      ${batch.placeCode} as office, ${batch.dueOrigin} as origin, ${isIssued} as issued,
      named."dueOn"::text as "dueOn", named.level, named.payer
    from ${named} inner join ${batch} on ${batch.id} = named."batchId" and ${isKept}
    cross join ${owed} as owed`);
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
