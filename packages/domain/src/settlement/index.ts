export { advanceOf, type AdvanceInput } from "./advance.ts";
export { advancePercentForm, basisPointsOf, paidAhead, paidAheadByClass } from "./advance-share.ts";
export { explainSettled } from "./explain-settled.ts";
export type { PaidAhead, SettlementProblem } from "./paid-ahead.ts";
export { type DuePart, type PlaceDue, placeDues, type RoundedBy } from "./place-due.ts";
export {
  type Due,
  settle,
  type SettledAmounts,
  type SettledDue,
  type Settlement,
  type SettleInput,
} from "./settle.ts";
