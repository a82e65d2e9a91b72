import { type AttachmentKind, requiredAttachments } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { policyInForce } from "../approvals/policy-in-force.ts";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { type AttachmentOnRecord, readAttachments, standingNow } from "./attached.ts";

/** What the office's approval policy wants with a batch of this kind; nothing, unless the office has said so. */
export async function requiredKinds(
  reader: Reader,
  context: Context,
  { placeCode, fiscalYear, kind }: Batch,
): Promise<readonly AttachmentKind[]> {
  const { policy } = await policyInForce(reader, context, { placeCode, year: fiscalYear });
  return requiredAttachments(policy, kind);
}

/** The kinds that are wanted and not there. */
export function missingKinds(
  required: readonly AttachmentKind[],
  standing: readonly Pick<AttachmentOnRecord, "kind">[],
): AttachmentKind[] {
  return required.filter((kind) => !standing.some((one) => one.kind === kind));
}

/** Refuses a batch that lacks an attachment its office wants with it. */
export async function needAttachments(
  reader: Reader,
  context: Context,
  batch: Batch,
): Promise<Result<void, Problem>> {
  const required = await requiredKinds(reader, context, batch);
  if (required.length === 0) return ok(undefined);
  const missing = missingKinds(required, standingNow(await readAttachments(reader, batch.id)));
  return missing.length === 0 ? ok(undefined) : refuse({ kind: "attachments_missing", missing });
}
