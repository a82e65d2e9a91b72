import { headcountVersion } from "@daowei/db/schema";
import { and, asc, eq, gte, ne, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { closingColumn } from "../fiscal-years/closing.ts";
import { type HeadcountVersionSummary, summariesOf } from "./versions.ts";

/**
 * The versions that wait for this reviewer's verdict: of his own place, the newest of each open year, this one and the one
 * before. Older ones he may still decide on where they are listed.
 */
export async function waitingHeadcounts(
  context: Context,
): Promise<readonly HeadcountVersionSummary[]> {
  const { actor, db } = context;
  if (actor.post.role !== "reviewer") return [];
  const v = headcountVersion;
  const waiting = await db
    .select()
    .from(v)
    .where(
      and(
        eq(v.placeCode, actor.post.placeCode),
        gte(v.fiscalYear, Number(today(context).slice(0, 4)) - 1),
        ne(v.importedBy, actor.userId),
        sql`not exists (select from headcount_verdict g where g.version_id = ${v.id})`,
        sql`not exists (select from headcount_version newer where newer.place_code = ${v.placeCode}
          and newer.fiscal_year = ${v.fiscalYear} and newer.number > ${v.number})`,
        sql`${closingColumn(sql`${v.placeCode}`, sql`${v.fiscalYear}`)} is null`,
      ),
    )
    .orderBy(asc(v.importedAt));
  return await summariesOf(context, waiting);
}
