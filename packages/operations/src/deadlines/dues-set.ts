import { deadline, transfer } from "@daowei/db/schema";
import { givenUpStages } from "@daowei/domain/approvals";
import { civilDate } from "@daowei/domain/time";
import { and, eq, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { codesWithin } from "../places.ts";
import { anyOf, type Reader } from "../reader.ts";
import { allMoney, bareDue, type Due, type YearAndPlace } from "./due.ts";
import { lastBelow } from "../range-below.ts";

/** The dates that offices set: those of the place itself, of the offices above it, and of all below. */
export async function duesSet(
  { db, library, actor }: Context,
  { fiscalYear, placeCode }: YearAndPlace,
): Promise<Due[]> {
  const codes = codesWithin({ library }, placeCode, fiscalYear);
  const above = library.gazetteer.path(placeCode, fiscalYear).map(({ code }) => code);
  const rows = await readSet(db, {
    which: and(
      eq(deadline.fiscalYear, fiscalYear),
      or(anyOf(deadline.placeCode, codes), anyOf(deadline.placeCode, above)),
    ),
    transfers: anyOf(transfer.placeCode, codes),
  });
  // What an office above sets for itself and all below it is a superior's demand to those below.
  const own = actor.post.placeCode;
  return rows.map((due) =>
    due.placeCode !== own && library.gazetteer.within(own, due.placeCode, fiscalYear)
      ? { ...due, origin: "superior" }
      : due,
  );
}

/** The same for the dates and the money that conditions leave in sight. */
export async function readSet(
  reader: Reader,
  { which, transfers }: { readonly which: SQL | undefined; readonly transfers: SQL | undefined },
): Promise<(Due & { readonly fiscalYear: number })[]> {
  const rows = await reader
    .select({
      deadline,
      due: sql<string>`coalesce(sum(${transfer.amountFen}), 0)::bigint`,
      arrived: sql<string>`coalesce(sum(${transfer.arrivedFen}), 0)::bigint`,
    })
    .from(deadline)
    .leftJoin(
      transfer,
      and(
        eq(deadline.concerns, "money"),
        eq(transfer.fiscalYear, deadline.fiscalYear),
        sql`${transfer.placeCode} between ${deadline.placeCode} and ${lastBelow(deadline.placeCode)}`,
        notInArray(transfer.stage, [...givenUpStages]),
        transfers,
      ),
    )
    .where(which)
    .groupBy(deadline.id);
  return rows.map(({ deadline: row, due, arrived }) => ({
    ...bareDue,
    id: `set:${row.id}`,
    dueOn: civilDate(row.dueOn),
    fiscalYear: row.fiscalYear,
    what: row.title,
    placeCode: row.placeCode,
    origin: row.origin,
    reason: row.reason,
    basis: row.basis,
    concerns: row.concerns,
    asked: row.concerns === "money" ? allMoney : null,
    dueFen: BigInt(due),
    arrivedFen: BigInt(arrived),
  }));
}
