import { headcount, headcountVersion } from "@daowei/db/schema";
import type { HeadcountRow } from "@daowei/domain/enrolment";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, asc, eq } from "drizzle-orm";
import { inScope } from "../authorise.ts";
import type { Context } from "../context.ts";
import { codesWithin } from "../places.ts";
import type { Problem } from "../problem.ts";
import { anyOf, type Reader } from "../reader.ts";

export interface HeadcountLine extends HeadcountRow {
  readonly line: number | null;
}

export interface Headcounts {
  readonly version: typeof headcountVersion.$inferSelect;
  readonly rows: readonly HeadcountLine[];
}

/** The rows of a version at a place and below; a version of a foreign place is not found. */
export async function readHeadcounts(
  reader: Reader,
  context: Context,
  asked: {
    readonly headcountVersionId: string;
    readonly placeCode: string;
    readonly fiscalYear: number;
  },
): Promise<Result<Headcounts, Problem>> {
  const { headcountVersionId: id, placeCode, fiscalYear } = asked;
  const [version] = await reader.select().from(headcountVersion).where(eq(headcountVersion.id, id));
  if (version === undefined || !inScope(context, version.placeCode, version.fiscalYear))
    return refuse({ kind: "not_found", object: "headcount_version", id });
  if (version.fiscalYear !== fiscalYear)
    return refuse({ kind: "headcounts_of_other_year", fiscalYear: version.fiscalYear });
  const codes = codesWithin(context, placeCode, fiscalYear);
  const rows = await reader
    .select({
      placeCode: headcount.placeCode,
      insuredClass: headcount.insuredClass,
      heads: headcount.heads,
      line: headcount.line,
    })
    .from(headcount)
    .where(and(eq(headcount.versionId, id), anyOf(headcount.placeCode, codes)))
    .orderBy(asc(headcount.placeCode), asc(headcount.insuredClass));
  return ok({ version, rows });
}
