export {
  openStages,
  type TransferAct,
  transferActs,
  transferAfter,
  transferLife,
  type TransferStage,
  transferStages,
} from "./transfer-life.ts";
export {
  arrivalRateBasisPoints,
  type ArrivalProblem,
  type Confirmed,
  confirmReceipt,
  openFen,
  type Receipt,
  type TransferMatch,
} from "./confirm.ts";
