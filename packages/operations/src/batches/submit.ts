import { headcountVersion } from "@daowei/db/schema";
import { reasonLength } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { pinPolicy } from "../approvals/pin-policy.ts";
import { needAttachments } from "../attachments/required.ts";
import { lastVerdict } from "../enrolment/verdicts.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";
import type { Batch } from "./lock-batch.ts";

/** 送审: hands a batch to those whom the approval policy in force names; the policy is pinned to it. */
export const submitBatch = actOnBatch<ActOnBatch>("submit", async (batch, input, within) => {
  const { tx, context } = within;
  const attached = await needAttachments(tx, context, batch);
  if (!attached.ok) return attached;
  const explained = await needWordOnDispute(tx, { batch, comment: input.comment });
  if (!explained.ok) return explained;
  return ok({ ...(await pinPolicy(tx, context, batch)), returned: false });
});

/** Disputed headcounts do not stop a batch: what is owed by a date stays owed. But whoever goes on says why. */
async function needWordOnDispute(
  reader: Reader,
  { batch, comment = "" }: { readonly batch: Batch; readonly comment: string | undefined },
): Promise<Result<void, Problem>> {
  const { least } = reasonLength;
  const last = await lastVerdict(reader, batch.headcountVersionId);
  if (last?.verdict !== "disputed" || [...comment.trim()].length >= least) return ok(undefined);
  const [version] = await reader
    .select({ number: headcountVersion.number })
    .from(headcountVersion)
    .where(eq(headcountVersion.id, batch.headcountVersionId));
  if (version === undefined || last.comment === null)
    throw new Error(`headcounts ${batch.headcountVersionId} are disputed without a trace`);
  const { by, at, comment: reason } = last;
  return refuse({ kind: "headcounts_disputed", number: version.number, by, at, reason, least });
}
