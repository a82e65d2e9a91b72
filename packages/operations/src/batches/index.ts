export { type ActOnBatch, type BatchActed } from "./act-on-batch.ts";
export { approveBatch } from "./approve.ts";
export { cancelBatch } from "./cancel.ts";
export {
  type BatchComparison,
  compareBatches,
  type CompareBatches,
  type ComparedRow,
} from "./compare.ts";
export { createBatch, type CreateBatch } from "./create.ts";
export { getBatch } from "./get.ts";
export { issueBatch, type IssueBatch } from "./issue.ts";
export { listBatches, type ListBatches } from "./list.ts";
export { type OwedByLevel, owedInYear, type OwedInYear } from "./owed-in-year.ts";
export { recallBatch } from "./recall.ts";
export { reviewBatch } from "./review.ts";
export { batchRows } from "./rows.ts";
export { sendBackBatch, type SendBackBatch } from "../approvals/judge-batch.ts";
export { rejectBatch, type RejectBatch } from "./reject.ts";
export { submitBatch } from "./submit.ts";
export type { BatchSummary } from "./summary.ts";
