import { requiredAttachments } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import { readPolicy } from "../approvals/policy-in-force.ts";
import {
  type AttachmentOnRecord,
  listSha256,
  standingBefore,
  standingNow,
} from "../attachments/attached.ts";
import { missingKinds } from "../attachments/required.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { revisionHashOf } from "../batches/move-batch.ts";
import type { CheckResult, Finding, Scene } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

const content: SetRule = {
  rule: "attachment_is_what_was_hashed",
  object: "attachment",
  over: sql`select count(*) as n from attachment`,
  broken: sql`
    select a.id::text, b.place_code, a.sha256 || ' ' || a.file_name as expected, a.found
    from (select id, batch_id, file_name, sha256, encode(sha256(content), 'hex') as found from attachment) a
    join batch b on b.id = a.batch_id
    where a.found <> a.sha256`,
};

/** Every attachment's bytes have the hash by which the list that was decided on names them. */
export function checkAttachedBytes(scene: Scene): Promise<CheckResult> {
  return holdRules("I6", { ...scene, progress: () => undefined }, [content]);
}

type Bad = Pick<Finding, "rule" | "expected" | "found">;

/** The hash that the batch has of its list recomputes from the rows. */
export function againstList(
  { attachmentsSha256 }: Batch,
  all: readonly AttachmentOnRecord[],
): Bad | null {
  const expected = listSha256(standingNow(all));
  if (expected === attachmentsSha256) return null;
  const found = attachmentsSha256 ?? "none";
  return { rule: "attachments_are_what_was_hashed", expected: expected ?? "none", found };
}

/** The hash of the revision as it was before an event, with what was attached then. */
export function revisionHashBefore(
  { contentSha256 }: Batch,
  all: readonly AttachmentOnRecord[],
  event: { readonly seq: number; readonly revision: number },
): string {
  const attachmentsSha256 = listSha256(standingBefore(all, event.seq));
  return revisionHashOf({ contentSha256, attachmentsSha256 }, event.revision);
}

/** What the policy it was submitted under wants with it was there. */
export function againstRequired(
  { kind }: Batch,
  all: readonly AttachmentOnRecord[],
  submitted: { readonly policyText: string; readonly seq: number },
): Bad | null {
  const required = requiredAttachments(readPolicy(submitted.policyText), kind);
  const missing = missingKinds(required, standingBefore(all, submitted.seq));
  if (missing.length === 0) return null;
  const found = `${submitted.seq} without ${missing.join(", ")}`;
  return { rule: "required_attachments_were_there", expected: required.join(", "), found };
}
