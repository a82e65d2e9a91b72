import { headcountVersion } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, desc, eq, inArray } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope, needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";
import type { HeadcountStanding } from "@daowei/domain/approvals";
import type { Version } from "./last-version.ts";
import { readVerdicts, standingOf, type VerdictView } from "./verdicts.ts";

export interface HeadcountVersionSummary extends Omit<
  Version,
  "heads" | "importedBy" | "importedByName" | "importedAt"
> {
  readonly placeName: string;
  readonly heads: string;
  readonly importedBy: string;
  readonly importedAt: string;
  /** Whoever asks imported it himself, and decides on it no more. */
  readonly importedByMe: boolean;
  readonly standing: HeadcountStanding;
  /** The earliest first. */
  readonly verdicts: readonly VerdictView[];
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
  return ok(await summariesOf(context, nearestFirst));
});

/** Versions as they are read, each with the verdicts on it. */
export async function summariesOf(
  context: Context,
  versions: readonly Version[],
): Promise<HeadcountVersionSummary[]> {
  const ids = versions.map(({ id }) => id);
  const verdicts = await readVerdicts(context.db, ids);
  return versions.map((version) => summaryOf(context, version, verdicts.get(version.id) ?? []));
}

export function summaryOf(
  context: Context,
  version: Version,
  verdicts: readonly VerdictView[],
): HeadcountVersionSummary {
  const { heads, importedBy, importedByName, importedAt, ...rest } = version;
  return {
    ...rest,
    placeName: placeName(context, version.placeCode, version.fiscalYear),
    heads: heads.toString(),
    importedBy: importedByName,
    importedAt: instant(importedAt),
    importedByMe: importedBy === context.actor.userId,
    standing: standingOf(verdicts),
    verdicts,
  };
}
