import { judgeBatch, type JudgeBatch } from "../approvals/judge-batch.ts";

export interface RejectBatch extends JudgeBatch {
  /** Why; the preparer reads it. */
  readonly comment: string;
}

/** 否决: for good. The batch stays as a record, and its places may be covered by another. */
export const rejectBatch = judgeBatch<RejectBatch>("reject");
