import { auditEntry } from "@daowei/db/schema";
import { and, desc, eq } from "drizzle-orm";
import { instant, type Reader } from "../reader.ts";

/** Where the audit chain stood when a batch was issued: an anchor for the paper that leaves the office with it. */
export interface SignOff {
  readonly number: string;
  readonly hash: string;
  readonly at: string;
}

/** Null before the batch is issued. */
export async function signOffOf(reader: Reader, batchId: string): Promise<SignOff | null> {
  const [issued] = await reader
    .select({ number: auditEntry.number, hash: auditEntry.hash, at: auditEntry.at })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.objectKind, "batch"),
        eq(auditEntry.objectId, batchId),
        eq(auditEntry.act, "batch.issue"),
      ),
    )
    .orderBy(desc(auditEntry.number))
    .limit(1);
  if (issued === undefined) return null;
  return { number: issued.number.toString(), hash: issued.hash, at: instant(issued.at) };
}
