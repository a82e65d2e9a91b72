import { batch, obligation } from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";
import { anyOf, type Reader } from "../reader.ts";

export interface Cover {
  readonly batchId: string;
  readonly batchNumber: string;
}

/** The places whose money for the year is in a batch already, with that batch. */
export async function coveredPlaces(
  reader: Reader,
  fiscalYear: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Cover>> {
  if (codes.length === 0) return new Map();
  const rows = await reader
    .selectDistinct({
      placeCode: obligation.placeCode,
      batchId: batch.id,
      batchNumber: batch.number,
    })
    .from(obligation)
    .innerJoin(batch, eq(batch.id, obligation.batchId))
    .where(
      and(
        eq(obligation.fiscalYear, fiscalYear),
        eq(obligation.live, true),
        anyOf(obligation.placeCode, codes),
      ),
    );
  return new Map(rows.map(({ placeCode, ...cover }) => [placeCode, cover]));
}
