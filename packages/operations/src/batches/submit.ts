import { pinPolicy } from "../approvals/pin-policy.ts";
import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

/** 送审: hands a batch to those whom the approval policy in force names; the policy is pinned to it. */
export const submitBatch = actOnBatch<ActOnBatch>("submit", async (batch, _input, within) => ({
  ...(await pinPolicy(within.tx, within.context, batch)),
  returned: false,
}));
