import { batchEvent } from "@daowei/db/schema";
import { type CivilDate, civilDate } from "@daowei/domain/time";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** The day on which a batch was issued: no money of it was sent before. */
export async function issuedOn(reader: Reader, batchId: string): Promise<CivilDate> {
  const [issue] = await reader
    .select({ onDate: batchEvent.onDate })
    .from(batchEvent)
    .where(and(eq(batchEvent.batchId, batchId), eq(batchEvent.act, "issue")))
    .orderBy(desc(batchEvent.seq))
    .limit(1);
  if (issue === undefined) throw new Error(`batch ${batchId} has money under way and no issue`);
  return civilDate(issue.onDate);
}
