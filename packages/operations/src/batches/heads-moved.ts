import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** Whether a headcount differs from the one before by more than so many percent. */
export function movedMuch(now: SQL, before: SQL, percent: SQL): SQL {
  return sql`abs(${now} - ${before}) * 100 > ${before} * ${percent}`;
}

export interface HeadsMoved {
  from: string;
  to: string;
}

/** 人数异动: the places of a version of headcounts that differ by more than so many percent from the version before it. */
export async function readHeadsMoved(
  reader: Reader,
  versionId: string,
  percent: number,
): Promise<ReadonlyMap<string, HeadsMoved>> {
  const { rows } = await reader.execute<{ placeCode: string; from: string; to: string }>(sql`
    with before as (
      select p.id from headcount_version v
      join headcount_version p on p.place_code = v.place_code and p.fiscal_year = v.fiscal_year
        and p.number < v.number
      where v.id = ${versionId}::uuid order by p.number desc limit 1),
    sums as (
      select version_id, place_code, sum(heads) as heads from headcount
      where version_id = ${versionId}::uuid or version_id = (select id from before)
      group by 1, 2)
    select n.place_code as "placeCode", o.heads::text as from, n.heads::text as to
    from sums n join sums o using (place_code)
    where n.version_id = ${versionId}::uuid and o.version_id <> n.version_id
      and ${movedMuch(sql`n.heads`, sql`o.heads`, sql`${percent}::int`)}`);
  return new Map(rows.map(({ placeCode, from, to }) => [placeCode, { from, to }]));
}
