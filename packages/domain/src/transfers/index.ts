export {
  openStages,
  type TransferAct,
  transferActs,
  transferAfter,
  transferLife,
  type TransferStage,
  transferStages,
} from "./transfer-life.ts";
export { matchOf, type TransferMatch, transferMatches } from "./match-axis.ts";
export {
  arrivalRateBasisPoints,
  type ArrivalProblem,
  type Confirmed,
  confirmReceipt,
  openFen,
  type Receipt,
} from "./confirm.ts";
export {
  checkSentOn,
  correctSent,
  type RecordedSending,
  type SendingProblem,
  undoSent,
} from "./sending.ts";
export {
  arrivedOf,
  type LedgerRow,
  type ReversalProblem,
  type Reversed,
  reverseReceipt,
} from "./reverse.ts";
export { type BrokenRecord, type Folded, foldTransfer, type TransferEventFacts } from "./fold.ts";
export {
  decideOnTransferHold,
  type TransferHoldAct,
  transferHolders,
  type TransferHolding,
  type TransferHoldProblem,
} from "./hold.ts";
export { stageFollowing } from "./follow.ts";
export {
  livePayments,
  type PaymentAct,
  paymentActs,
  paymentAfter,
  paymentLife,
  type PaymentStatus,
  paymentStatuses,
} from "./payment-order.ts";
export { transferStageWords } from "./words.ts";
