import { type ActOnBatch, actOnBatch } from "./act-on-batch.ts";

/** 审批通过. */
export const approveBatch = actOnBatch<ActOnBatch>("approve");
