import { judgeBatch, type JudgeBatch } from "../approvals/judge-batch.ts";

/** 复核通过. */
export const reviewBatch = judgeBatch<JudgeBatch>("review");
