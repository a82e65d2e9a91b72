import { refuse, ok, type Result } from "@daowei/domain/result";
import { civilDateInShanghai } from "@daowei/domain/time";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@daowei/db";
import type { Problem } from "../problem.ts";
import { lastBelow } from "../range-below.ts";
import type { Reader } from "../reader.ts";

/** 已结账: a place's closing of a fiscal year that holds; it holds for all below the place. */
export interface Closing {
  readonly placeCode: string;
  readonly officeName: string;
  readonly closedBy: string;
  /** The moment, ISO 8601 as the database writes it. */
  readonly closedAt: string;
  readonly reason: string;
}

/**
 * The closing that holds for a place and year, as a column: JSON of the highest office that has one, or null. Whether a
 * place lies in another is told by the codes, as the fences do.
 */
export function closingColumn(place: SQL, year: SQL): SQL {
  return sql`(select json_build_object('placeCode', e.place_code, 'officeName', e.office_name,
      'closedBy', e.recorded_by_name, 'closedAt', e.recorded_at, 'reason', e.reason)
    from fiscal_year_event e
    where e.fiscal_year = ${year} and e.act = 'close'
      and ${place} between e.place_code and ${lastBelow(sql`e.place_code`)}
      and not exists (select from fiscal_year_event later
        where later.place_code = e.place_code and later.fiscal_year = e.fiscal_year and later.seq > e.seq)
    order by e.place_code limit 1)`;
}

/** A year of a place's documents. */
export interface YearOfPlace {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** Reads the closing that holds for a place and year; null where the year is open. */
export async function closingOf(
  reader: Reader,
  { fiscalYear, placeCode }: YearOfPlace,
): Promise<Closing | null> {
  const closing = closingColumn(sql`${placeCode}::text`, sql`${fiscalYear}::int`);
  const { rows } = await reader.execute<{ closing: Closing | null }>(
    sql`select ${closing} as closing`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a question for one row gave none");
  return row.closing;
}

/** The refusal that a closing makes of an act on one of the year's documents. */
export function closedProblem(fiscalYear: number, closing: Closing): Problem {
  const { placeCode, officeName, closedBy, closedAt } = closing;
  const closedOn = civilDateInShanghai(new Date(closedAt));
  return { kind: "fiscal_year_closed", fiscalYear, placeCode, officeName, closedBy, closedOn };
}

/** Any number, the same in every version; the second key is the fiscal year. */
const yearLock = 7_239_441;

/** Refuses what adds a document to a closed year, and keeps the year from being closed until the act is through. */
export async function needOpenYear(
  tx: Transaction,
  year: YearOfPlace,
): Promise<Result<void, Problem>> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${yearLock}, ${year.fiscalYear})`);
  const closing = await closingOf(tx, year);
  return closing === null ? ok(undefined) : refuse(closedProblem(year.fiscalYear, closing));
}

/** Waits for all that adds documents to the year, and keeps more of it out. */
export async function lockYear(tx: Transaction, fiscalYear: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${yearLock}, ${fiscalYear})`);
}
