import { periodStart } from "@daowei/db/schema";
import { periodEnds } from "@daowei/domain/deadlines";
import { civilDate } from "@daowei/domain/time";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { Library } from "../library.ts";
import { codesWithin } from "../places.ts";
import { anyOf, type Reader } from "../reader.ts";
import { bareDue, type Due, type YearAndPlace } from "./due.ts";
import { eventTitle, periodsOf } from "./periods.ts";

/** Whether a further row stands for this one. */
export const isCorrected = sql<boolean>`exists (select from period_start as later where later.corrects = period_start.id)`;

/** The last days of the periods that run at a place, above it and below it. */
export async function duesOfPeriods(
  { db, library }: Context,
  { fiscalYear, placeCode }: YearAndPlace,
): Promise<Due[]> {
  const codes = codesWithin({ library }, placeCode, fiscalYear);
  const above = library.gazetteer.path(placeCode, fiscalYear).map(({ code }) => code);
  return await readPeriods(
    db,
    library,
    and(
      eq(periodStart.fiscalYear, fiscalYear),
      or(anyOf(periodStart.placeCode, codes), anyOf(periodStart.placeCode, above)),
    ),
  );
}

/** The same for the events that a condition leaves in sight; of a corrected one, its correction. */
export async function readPeriods(
  reader: Reader,
  library: Library,
  which: SQL | undefined,
): Promise<(Due & { readonly fiscalYear: number })[]> {
  const rows = await reader
    .select()
    .from(periodStart)
    .where(and(which, sql`not ${isCorrected}`));
  return rows.flatMap((row) =>
    periodsOf(library, row)
      .filter(({ event }) => event === row.event)
      .map((period) => ({
        ...bareDue,
        id: `period:${row.id}:${period.id}`,
        dueOn: periodEnds(period, civilDate(row.happenedOn)),
        fiscalYear: row.fiscalYear,
        what: period.title,
        placeCode: row.placeCode,
        origin: "policy" as const,
        citation: period.citation,
        policyId: period.citation.policyId,
        concerns: "task" as const,
        asked: null,
        startedBy: {
          id: row.id,
          event: row.event,
          title: eventTitle(row.event),
          happenedOn: row.happenedOn,
          documentNumber: row.documentNumber,
        },
      })),
  );
}
