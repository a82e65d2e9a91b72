import { sql } from "drizzle-orm";
import { instant, type Reader } from "../reader.ts";

/** A confirmed version that holds heads of places that a file brings again. */
export interface ConfirmedBefore {
  readonly versionId: string;
  readonly number: number;
  readonly by: string;
  readonly at: string;
  /** Of how many of the file's places it holds heads. */
  readonly places: number;
}

/** The newest version of a place and year that stands confirmed and shares places with a file. */
export async function findConfirmed(
  reader: Reader,
  asked: {
    readonly placeCode: string;
    readonly fiscalYear: number;
    readonly places: readonly string[];
  },
): Promise<ConfirmedBefore | undefined> {
  const { rows } = await reader.execute<ConfirmedBefore & Record<string, unknown>>(sql`
    select v.id as "versionId", v.number, g.judged_by_name as by, g.judged_at as at,
      count(distinct h.place_code)::int as places
    from headcount_version v
    join lateral (select verdict, judged_by_name, judged_at from headcount_verdict
      where version_id = v.id order by seq desc limit 1) g on g.verdict = 'confirmed'
    join headcount h on h.version_id = v.id and h.place_code = any(${sql.param(asked.places)}::text[])
    where v.place_code = ${asked.placeCode} and v.fiscal_year = ${asked.fiscalYear}
    group by v.id, v.number, g.judged_by_name, g.judged_at
    order by v.number desc limit 1`);
  const [found] = rows;
  if (found === undefined) return undefined;
  const { versionId, number, by, at, places } = found;
  return { versionId, number, by, at: instant(at), places };
}
