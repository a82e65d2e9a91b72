import { headcountVersion } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, desc, eq, inArray } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope, needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";
import type { Version } from "./last-version.ts";

export interface HeadcountVersionSummary extends Omit<
  Version,
  "heads" | "importedBy" | "importedByName" | "importedAt"
> {
  readonly placeName: string;
  readonly heads: string;
  readonly importedBy: string;
  readonly importedAt: string;
}

/** The versions that hold a place's headcounts: its own, newest first, then those of the places above it that may be seen. */
export const listHeadcountVersions = ask<
  { readonly fiscalYear: number; readonly placeCode: string },
  readonly HeadcountVersionSummary[]
>(async (context, { fiscalYear, placeCode }) => {
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const path = context.library.gazetteer.path(placeCode, fiscalYear).map(({ code }) => code);
  const visible = path.filter((code) => inScope(context, code, fiscalYear));
  const versions = await context.db
    .select()
    .from(headcountVersion)
    .where(
      and(
        eq(headcountVersion.fiscalYear, fiscalYear),
        inArray(headcountVersion.placeCode, visible),
      ),
    )
    .orderBy(desc(headcountVersion.placeCode), desc(headcountVersion.number));
  const nearestFirst = versions.toSorted(
    (a, b) => path.indexOf(b.placeCode) - path.indexOf(a.placeCode) || b.number - a.number,
  );
  return ok(nearestFirst.map((version) => summaryOf(context, version)));
});

export function summaryOf(context: Context, version: Version): HeadcountVersionSummary {
  const { heads, importedByName, importedAt, ...rest } = version;
  return {
    ...rest,
    placeName: placeName(context, version.placeCode, version.fiscalYear),
    heads: heads.toString(),
    importedBy: importedByName,
    importedAt: instant(importedAt),
  };
}
