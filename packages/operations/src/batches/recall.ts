import { ok } from "@daowei/domain/result";
import { type ActOnBatch, actOnBatch, nextRevision } from "./act-on-batch.ts";

/** 撤回: takes a batch back before anybody has judged it. */
export const recallBatch = actOnBatch<ActOnBatch>("recall", (batch) =>
  ok({ ...nextRevision(batch), approvalStep: null }),
);
