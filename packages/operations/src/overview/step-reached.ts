import { batchEvent } from "@daowei/db/schema";
import { and, inArray, or, sql } from "drizzle-orm";
import { anyId, instant, type Reader } from "../reader.ts";

/** Acts that take a document on although its stage may stay: several may review or approve it, one after another. */
const steps = ["review", "approve", "send_back_to_step"];

/** Of each batch the moment at which it came to where it stands now; holding it, a paper or money under way do not move it. */
export async function stepsReached(
  reader: Reader,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (batchIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: batchEvent.batchId, at: sql<string>`max(${batchEvent.at})` })
    .from(batchEvent)
    .where(
      and(
        anyId(batchEvent.batchId, batchIds),
        or(
          sql`${batchEvent.from} is distinct from ${batchEvent.to}`,
          inArray(batchEvent.act, steps),
        ),
      ),
    )
    .groupBy(batchEvent.batchId);
  return new Map(rows.map(({ id, at }) => [id, instant(at)]));
}
