import { sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";
import { type Allowed, allowedOf } from "./allowed-change.ts";

/**
 * 与上年差异: of each batch the places whose amount differs by more than its office allows from what was issued for the same classes
 * the year before. Classes that had nothing then are left out; whole shares are compared, whatever was paid ahead.
 */
export async function placesUnlikeLastYear(
  reader: Reader,
  batches: readonly Allowed[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await reader.execute<{ id: string; places: string }>(sql`
    with own as (
      select batch_id, percent, fiscal_year, place_code, insured_class, sum(coalesce(legal_fen, amount_fen)) as fen
      from ${allowedOf(batches)} join obligation on batch_id = a.id
      group by 1, 2, 3, 4, 5),
    before as (
      select own.batch_id, own.percent, own.place_code, own.insured_class, own.fen,
        sum(coalesce(o.legal_fen, o.amount_fen)) as fen_before
      from own join obligation o on o.live and o.fiscal_year = own.fiscal_year - 1
        and o.place_code = own.place_code and o.insured_class = own.insured_class
      join batch b on b.id = o.batch_id and b.stage in ('issued', 'sent', 'arrived')
      group by 1, 2, 3, 4, 5),
    places as (
      select batch_id, place_code from before group by 1, 2, percent
      having abs(sum(fen) - sum(fen_before)) * 100 > sum(fen_before) * percent)
    select batch_id as id, count(*) as places from places group by 1`);
  return new Map(rows.map(({ id, places }) => [id, Number(places)]));
}
