/** Why the clock is not moved. */
export type ClockProblem =
  /** Only a demonstration's clock can be moved. */
  { readonly kind: "clock_is_real" } | { readonly kind: "no_deadline_ahead" };
