import type { DeadlineProblem } from "@daowei/domain/deadlines";

/** Why nothing can be done about a deadline, set or recorded. */
export type DeadlineActProblem =
  | DeadlineProblem
  | { readonly kind: "deadline_of_office_above"; readonly placeCode: string }
  /** What a superior demands names the document or the instruction. */
  | { readonly kind: "deadline_basis_missing" }
  /** Nobody but the office set the date: it is moved without a proposal. */
  | { readonly kind: "deadline_takes_one" }
  | { readonly kind: "no_period_runs"; readonly event: string; readonly placeCode: string }
  | { readonly kind: "period_start_corrected"; readonly id: string }
  | { readonly kind: "correction_needs_note" };
