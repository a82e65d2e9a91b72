import { sql } from "drizzle-orm";
import { holdOf } from "../approvals/requests.ts";
import type { Reader } from "../reader.ts";
import type { Batch } from "./lock-batch.ts";

/** 预警: what somebody who decides on a batch should look at first. None of them forbids anything. */
export type BatchWarning =
  | { readonly kind: "held"; readonly by: string; readonly reason: string }
  /** 人数异动: places whose headcount differs by more than a twentieth from the version before. */
  | { readonly kind: "heads_changed"; readonly places: number }
  /** A newer version of the headcounts was imported since. */
  | { readonly kind: "headcounts_superseded"; readonly used: number; readonly newest: number }
  /** 未确认: transfers that rest on a figure of law nobody has confirmed. */
  | { readonly kind: "unconfirmed"; readonly transfers: number };

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly used: number;
  readonly newest: number;
  readonly changed: string | null;
  readonly unconfirmed: string | null;
}

/** The warnings of any number of batches, in one statement. */
export async function readWarnings(
  reader: Reader,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, readonly BatchWarning[]>> {
  if (batches.length === 0) return new Map();
  const ids = sql.param(batches.map(({ id }) => id));
  const { rows } = await reader.execute<Row>(sql`
    with used as (
      select b.id, v.id as version, v.number,
        (select max(n.number) from headcount_version n
          where n.place_code = v.place_code and n.fiscal_year = v.fiscal_year) as newest,
        (select p.id from headcount_version p
          where p.place_code = v.place_code and p.fiscal_year = v.fiscal_year and p.number < v.number
          order by p.number desc limit 1) as before
      from batch b join headcount_version v on v.id = b.headcount_version_id
      where b.id = any(${ids}::uuid[])),
    pairs as (select distinct version, before from used where before is not null),
    sums as (
      select version_id, place_code, sum(heads) as heads from headcount
      where version_id in (select version from pairs union select before from pairs)
      group by 1, 2),
    changed as (
      select p.version, n.place_code from pairs p
      join sums n on n.version_id = p.version
      join sums o on o.version_id = p.before and o.place_code = n.place_code
      where abs(n.heads - o.heads) * 20 > o.heads)
    select u.id, u.number as used, u.newest,
      (select count(distinct o.place_code) from changed c
        join obligation o on o.batch_id = u.id and o.place_code = c.place_code
        where c.version = u.version) as changed,
      (select count(*) from transfer t where t.batch_id = u.id and t.unconfirmed) as unconfirmed
    from used u`);
  const read = new Map(rows.map((row) => [row.id, row]));
  return new Map(batches.map((one) => [one.id, warningsOf(one, read.get(one.id))]));
}

function warningsOf(one: Batch, row: Row | undefined): BatchWarning[] {
  const held = holdOf(one);
  const warnings: BatchWarning[] =
    held === null ? [] : [{ kind: "held", by: held.userName, reason: held.reason }];
  // Whoever sees only his own transfers of a batch from above does not see its headcounts.
  if (row === undefined) return warnings;
  const places = Number(row.changed);
  const transfers = Number(row.unconfirmed);
  if (places > 0) warnings.push({ kind: "heads_changed", places });
  if (row.newest > row.used)
    warnings.push({ kind: "headcounts_superseded", used: row.used, newest: row.newest });
  if (transfers > 0) warnings.push({ kind: "unconfirmed", transfers });
  return warnings;
}
