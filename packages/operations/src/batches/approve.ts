import { judgeBatch, type JudgeBatch } from "../approvals/judge-batch.ts";

/** 审批通过. */
export const approveBatch = judgeBatch<JudgeBatch>("approve");
