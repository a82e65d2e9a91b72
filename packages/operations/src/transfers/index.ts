export { findTransfers, type FindTransfers } from "./find.ts";
export { type ConfirmArrival, confirmArrival } from "./confirm-arrival.ts";
export { type ConfirmArrivals, confirmArrivals } from "./confirm-arrivals.ts";
export { type CorrectArrival, correctArrival } from "./correct-arrival.ts";
export { type CorrectSent, correctSent } from "./correct-sent.ts";
export { type BulkResult, type Skipped } from "./bulk-result.ts";
export { explainObligation } from "./explain.ts";
export { divisions, textsOfObligation } from "./recomputation.ts";
export { getTransfer } from "./get.ts";
export { type HoldTransfer, holdTransfer, releaseTransfer } from "./hold-transfer.ts";
export { listTransfers, type ListTransfers, type TransferList } from "./list.ts";
export { type RecordSent, recordSent } from "./record-sent.ts";
export { type Reopen, reopenTransfer } from "./reopen.ts";
export { type ReverseArrival, reverseArrival } from "./reverse-arrival.ts";
export { type RecordReturned, recordReturned, type ReverseSent, reverseSent } from "./undo-sent.ts";
export {
  type CountTransferStages,
  countTransferStages,
  type TransferStageCount,
} from "./stage-counts.ts";
export type { TransferSummary } from "./summary.ts";
