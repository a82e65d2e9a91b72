import type { BatchActed } from "@daowei/api/contracts";
import type { z } from "zod";
import { client } from "../wire/api.ts";

export const decisionActs = [
  "submit",
  "recall",
  "review",
  "approve",
  "send_back",
  "issue",
  "cancel",
] as const;
export type DecisionAct = (typeof decisionActs)[number];

export interface Decision {
  readonly id: string;
  readonly revisionHash: string;
  readonly comment?: string;
  readonly documentNumber: string;
}

export function isDecisionAct(act: string): act is DecisionAct {
  return decisionActs.some((known) => known === act);
}

/** Sends one decision over the wire. */
export function performDecision(
  act: DecisionAct,
  input: Decision & { readonly idempotencyKey: string },
): Promise<z.infer<typeof BatchActed>> {
  const { documentNumber, idempotencyKey, comment, ...subject } = input;
  const plain = { ...subject, idempotencyKey, ...(comment === undefined ? {} : { comment }) };
  switch (act) {
    case "submit":
      return client.batches.submit.mutate(plain);
    case "recall":
      return client.batches.recall.mutate(plain);
    case "review":
      return client.batches.review.mutate(plain);
    case "approve":
      return client.batches.approve.mutate(plain);
    case "cancel":
      return client.batches.cancel.mutate(plain);
    case "send_back":
      return client.batches.sendBack.mutate({ ...plain, comment: comment ?? "" });
    case "issue":
      return client.batches.issue.mutate({ ...plain, documentNumber });
  }
}
