import { batchPolicy, obligation, transfer } from "@daowei/db/schema";
import { givenSubjects } from "@daowei/domain/approvals";
import { civilDate } from "@daowei/domain/time";
import { asc, eq } from "drizzle-orm";
import { contentOf } from "../batches/draft.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { canonicalJson } from "../identity.ts";
import type { Reader } from "../reader.ts";

/** The rows that a batch's content hash covers, in the order in which it covers them. */
export interface StoredContent {
  readonly owed: readonly (typeof obligation.$inferSelect)[];
  readonly transfers: readonly (typeof transfer.$inferSelect)[];
  readonly referredVersions: readonly string[];
}

export async function readContent(reader: Reader, batchId: string): Promise<StoredContent> {
  const owed = await reader
    .select({ obligation })
    .from(obligation)
    .innerJoin(transfer, eq(transfer.id, obligation.transferId))
    .where(eq(obligation.batchId, batchId))
    .orderBy(asc(transfer.ordinal), asc(obligation.insuredClass));
  const transfers = await reader
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, batchId))
    .orderBy(asc(transfer.ordinal));
  const referred = await reader
    .select({ version: batchPolicy.version })
    .from(batchPolicy)
    .where(eq(batchPolicy.batchId, batchId))
    .orderBy(asc(batchPolicy.policyId));
  return {
    owed: owed.map((row) => row.obligation),
    transfers,
    referredVersions: referred.map(({ version }) => version),
  };
}

/** The exact text whose SHA-256 is the batch's content hash, made from what is stored. */
export function contentText(whole: Batch, stored: StoredContent): string {
  const { owed, transfers, referredVersions } = stored;
  const { fiscalYear, placeCode, kind, title, headcountVersionId, policyVersion } = whole;
  const subject = { fiscalYear, placeCode, kind, title, headcountVersionId, policyVersion };
  const content = contentOf({ obligations: owed, transfers }, civilDate(whole.dueOn));
  return canonicalJson({ ...subject, ...givenSubjects(whole), referredVersions, ...content });
}
