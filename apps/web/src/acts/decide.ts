import type { BatchActed, MarkView } from "@daowei/api/contracts";
import type { z } from "zod";
import { client } from "../wire/api.ts";

export const decisionActs = [
  "submit",
  "recall",
  "review",
  "approve",
  "send_back",
  "reject",
  "reassign",
  "hold",
  "release",
  "issue",
  "cancel",
] as const;
export type DecisionAct = (typeof decisionActs)[number];

/** Acts that say no, or stop: they need a reason in words. */
export const actsWithReason: ReadonlySet<DecisionAct> = new Set([
  "send_back",
  "reject",
  "reassign",
  "hold",
  "release",
]);

export interface Decision {
  readonly id: string;
  readonly revisionHash: string;
  readonly comment?: string;
  readonly documentNumber: string;
  /** Of 退回: an earlier step; the preparer when left out. */
  readonly toStep?: number;
  readonly marks: readonly MarkView[];
  /** Of 转办. */
  readonly toUserId: string;
  /** 委托: in whose lent post. */
  readonly delegationId?: string;
}

export function isDecisionAct(act: string): act is DecisionAct {
  return decisionActs.some((known) => known === act);
}

/** Sends one decision over the wire. */
export function performDecision(
  act: DecisionAct,
  input: Decision & { readonly idempotencyKey: string },
): Promise<z.infer<typeof BatchActed>> {
  const { documentNumber, toStep, marks, toUserId, delegationId, comment, ...subject } = input;
  const plain = { ...subject, ...(comment === undefined ? {} : { comment }) };
  const judged = { ...plain, ...(delegationId === undefined ? {} : { delegationId }) };
  const reasoned = { ...plain, comment: comment ?? "" };
  switch (act) {
    case "submit":
      return client.batches.submit.mutate(plain);
    case "recall":
      return client.batches.recall.mutate(plain);
    case "review":
      return client.batches.review.mutate(judged);
    case "approve":
      return client.batches.approve.mutate(judged);
    case "cancel":
      return client.batches.cancel.mutate(plain);
    case "send_back":
      return client.batches.sendBack.mutate({
        ...judged,
        comment: comment ?? "",
        ...(toStep === undefined ? {} : { toStep }),
        marks: [...marks],
      });
    case "reject":
      return client.batches.reject.mutate({ ...judged, comment: comment ?? "" });
    case "hold":
      return client.batches.hold.mutate(reasoned);
    case "release":
      return client.batches.release.mutate(reasoned);
    case "reassign":
      return client.batches.reassign.mutate({ ...reasoned, toUserId });
    case "issue":
      return client.batches.issue.mutate({ ...plain, documentNumber });
  }
}
