import { headcount, headcountVersion } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { asc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import { parentOf, placeName } from "../places.ts";
import { headsKey, headsOf, lastVersion } from "./last-version.ts";
import { readVerdicts } from "./verdicts.ts";
import { summaryOf } from "./versions.ts";
import type { HeadcountVersionSummary } from "./versions.ts";

export interface HeadcountVersionRow {
  readonly placeCode: string;
  readonly placeName: string;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly insuredClass: string;
  readonly heads: string;
  readonly previousHeads: string | null;
}

export interface HeadcountVersion extends HeadcountVersionSummary {
  readonly rows: readonly HeadcountVersionRow[];
}

/** One version with all its rows, each beside the heads of the version before. */
export const getHeadcountVersion = ask<{ readonly id: string }, HeadcountVersion>(
  async (context, { id }) => {
    const [version] = await context.db
      .select()
      .from(headcountVersion)
      .where(eq(headcountVersion.id, id));
    if (version === undefined || !inScope(context, version.placeCode, version.fiscalYear)) {
      return refuse({ kind: "not_found", object: "headcount_version", id });
    }
    const { placeCode, fiscalYear, number } = version;
    const before = await lastVersion(context.db, { placeCode, fiscalYear, before: number });
    const previous = await headsOf(context.db, before);
    const rows = await context.db
      .select()
      .from(headcount)
      .where(eq(headcount.versionId, id))
      .orderBy(asc(headcount.placeCode), asc(headcount.insuredClass));
    const shown = rows.map((row) => {
      const parent = parentOf(context, row.placeCode, fiscalYear);
      const heads = previous.get(headsKey(row.placeCode, row.insuredClass));
      return {
        placeCode: row.placeCode,
        placeName: placeName(context, row.placeCode, fiscalYear),
        parentCode: parent === null ? null : parent.code,
        parentName: parent === null ? null : parent.name,
        insuredClass: row.insuredClass,
        heads: row.heads.toString(),
        previousHeads: heads === undefined ? null : heads.toString(),
      };
    });
    const verdicts = (await readVerdicts(context.db, [id])).get(id) ?? [];
    return ok({ ...summaryOf(context, version, verdicts), rows: shown });
  },
);
