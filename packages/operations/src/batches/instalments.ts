import { batch } from "@daowei/db/schema";
import { and, inArray, sql } from "drizzle-orm";
import { anyOf, type Reader } from "../reader.ts";
import type { Batch } from "./lock-batch.ts";

type Numbered = Pick<Batch, "id" | "placeCode" | "fiscalYear">;

/**
 * 期次: which batch of its kind each is in its place and year, in the order in which they were made. One that was given up
 * keeps its number, so no number changes afterwards and none comes twice.
 */
export async function readInstalments(
  reader: Reader,
  batches: readonly Numbered[],
): Promise<(one: Numbered) => number> {
  const places = [...new Set(batches.map(({ placeCode }) => placeCode))];
  const years = [...new Set(batches.map(({ fiscalYear }) => fiscalYear))];
  const rows =
    batches.length === 0
      ? []
      : await reader
          .select({
            id: batch.id,
            number: sql<string>`row_number() over (
              partition by ${batch.placeCode}, ${batch.fiscalYear}, ${batch.kind} order by ${batch.ordinal})`,
          })
          .from(batch)
          .where(and(anyOf(batch.placeCode, places), inArray(batch.fiscalYear, years)));
  const numbers = new Map(rows.map(({ id, number }) => [id, Number(number)]));
  return ({ id }) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`batch ${id} vanished while it was read`);
    return number;
  };
}
