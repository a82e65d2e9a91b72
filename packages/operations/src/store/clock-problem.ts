/** Why the clock is not moved. */
export type ClockProblem =
  /** Only a demonstration's clock can be moved. */
  | { readonly kind: "clock_is_real" }
  | { readonly kind: "no_deadline_ahead" }
  | { readonly kind: "clock_goes_forward"; readonly today: string }
  | { readonly kind: "clock_jump_too_far"; readonly until: string };
