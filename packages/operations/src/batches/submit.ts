import { ok } from "@daowei/domain/result";
import { pinPolicy } from "../approvals/pin-policy.ts";
import { needAttachments } from "../attachments/required.ts";
import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

/** 送审: hands a batch to those whom the approval policy in force names; the policy is pinned to it. */
export const submitBatch = actOnBatch<ActOnBatch>("submit", async (batch, _input, within) => {
  const { tx, context } = within;
  const attached = await needAttachments(tx, context, batch);
  if (!attached.ok) return attached;
  return ok({ ...(await pinPolicy(tx, context, batch)), returned: false });
});
