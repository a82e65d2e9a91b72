import type { Problem } from "@daowei/operations";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

/** Asked too often: the limit that is full, and when there is room again. */
export interface RateExceeded {
  readonly kind: "rate_limited";
  readonly limit: string;
  readonly waitSeconds: number;
}

/** Refusals of the door itself, before an operation is asked, and failures that no operation foresees. */
export type DoorProblem =
  | RateExceeded
  | {
      readonly kind: "malformed_input";
      readonly fields: readonly { readonly path: string; readonly expected: string }[];
    }
  | { readonly kind: "method_refused" }
  | { readonly kind: "database_unavailable" }
  /** The connection was lost while committing: ask again with the same key. */
  | { readonly kind: "outcome_unknown" }
  | { readonly kind: "internal_error"; readonly requestId: string };

export type WireProblem = Problem | DoorProblem;

/** The wire code of every refusal: what cannot be read is 400, what this person may not is 403, what has moved on is 409. */
export const problemCodes = {
  act_not_possible: "CONFLICT",
  already_covered: "CONFLICT",
  already_judged: "CONFLICT",
  approval_policy_unchanged: "UNPROCESSABLE_CONTENT",
  approval_policy_unsound: "UNPROCESSABLE_CONTENT",
  arrival_exceeds_open: "UNPROCESSABLE_CONTENT",
  arrival_from_statement: "CONFLICT",
  arrival_reversed_already: "CONFLICT",
  arrived_before_sent: "UNPROCESSABLE_CONTENT",
  concerns_oneself: "FORBIDDEN",
  batch_held: "CONFLICT",
  colleague_excluded: "UNPROCESSABLE_CONTENT",
  comment_needed: "UNPROCESSABLE_CONTENT",
  date_in_future: "UNPROCESSABLE_CONTENT",
  delegate_without_post: "UNPROCESSABLE_CONTENT",
  delegation_dates: "UNPROCESSABLE_CONTENT",
  delegation_not_in_force: "FORBIDDEN",
  delegation_to_oneself: "UNPROCESSABLE_CONTENT",
  destination_address_refused: "UNPROCESSABLE_CONTENT",
  destination_name_taken: "CONFLICT",
  destination_not_readable: "CONFLICT",
  destination_of_other_kind: "UNPROCESSABLE_CONTENT",
  destination_stopped: "CONFLICT",
  destination_without_events: "UNPROCESSABLE_CONTENT",
  due_date_unknown: "UNPROCESSABLE_CONTENT",
  due_reason_missing: "UNPROCESSABLE_CONTENT",
  end_in_past: "UNPROCESSABLE_CONTENT",
  factor_enrolled_already: "CONFLICT",
  factor_not_enrolled: "UNPROCESSABLE_CONTENT",
  factor_wrong: "UNPROCESSABLE_CONTENT",
  evidence_too_large: "UNPROCESSABLE_CONTENT",
  file_changed: "CONFLICT",
  file_not_acceptable: "UNPROCESSABLE_CONTENT",
  gateway_not_configured: "UNPROCESSABLE_CONTENT",
  handed_over: "FORBIDDEN",
  headcounts_imported_before: "CONFLICT",
  headcounts_of_other_year: "UNPROCESSABLE_CONTENT",
  idempotency_conflict: "CONFLICT",
  identity_linked_already: "CONFLICT",
  identity_not_linked: "UNPROCESSABLE_CONTENT",
  identity_of_other_person: "CONFLICT",
  identity_proof_unusable: "UNPROCESSABLE_CONTENT",
  key_ended: "CONFLICT",
  key_not_valid: "UNAUTHORIZED",
  key_of_other_environment: "UNAUTHORIZED",
  key_place_outside_post: "UNPROCESSABLE_CONTENT",
  key_scope_needed: "FORBIDDEN",
  key_scope_of_other_role: "UNPROCESSABLE_CONTENT",
  key_shown_already: "CONFLICT",
  last_administrator: "CONFLICT",
  line_exceeded: "UNPROCESSABLE_CONTENT",
  line_not_current: "CONFLICT",
  message_not_dead: "CONFLICT",
  money_arrived_already: "CONFLICT",
  no_open_payment: "CONFLICT",
  no_post: "FORBIDDEN",
  no_such_cell: "UNPROCESSABLE_CONTENT",
  not_an_earlier_step: "UNPROCESSABLE_CONTENT",
  no_rule_in_force: "UNPROCESSABLE_CONTENT",
  not_apportionable: "UNPROCESSABLE_CONTENT",
  not_found: "NOT_FOUND",
  not_open_to_keys: "FORBIDDEN",
  not_signed_in: "UNAUTHORIZED",
  nothing_to_apportion: "UNPROCESSABLE_CONTENT",
  one_of_roles_needed: "FORBIDDEN",
  oneself_not_changed: "FORBIDDEN",
  passkey_needs_host_name: "UNPROCESSABLE_CONTENT",
  password_change_needed: "FORBIDDEN",
  payment_not_withdrawable: "CONFLICT",
  payment_underway: "CONFLICT",
  other_office_decides: "FORBIDDEN",
  person_disabled: "CONFLICT",
  person_not_disabled: "CONFLICT",
  person_not_found: "NOT_FOUND",
  place_not_found: "NOT_FOUND",
  place_without_heads: "UNPROCESSABLE_CONTENT",
  policies_changed: "CONFLICT",
  policy_breaks_others: "UNPROCESSABLE_CONTENT",
  policy_id_taken: "CONFLICT",
  policy_not_published: "CONFLICT",
  policy_not_valid: "UNPROCESSABLE_CONTENT",
  policy_too_heavy: "UNPROCESSABLE_CONTENT",
  policy_unchanged: "CONFLICT",
  post_held_already: "CONFLICT",
  post_not_held: "FORBIDDEN",
  posts_conflict: "CONFLICT",
  proposal_malformed: "UNPROCESSABLE_CONTENT",
  proposers_act: "FORBIDDEN",
  returned_before_sent: "UNPROCESSABLE_CONTENT",
  reversal_not_reversible: "UNPROCESSABLE_CONTENT",
  post_not_lent: "UNPROCESSABLE_CONTENT",
  reason_needed: "UNPROCESSABLE_CONTENT",
  revision_changed: "CONFLICT",
  role_needed: "FORBIDDEN",
  segregation_same_person: "FORBIDDEN",
  sending_by_gateway: "CONFLICT",
  sent_before_issue: "UNPROCESSABLE_CONTENT",
  sign_in_again_needed: "FORBIDDEN",
  statement_imported_before: "CONFLICT",
  statement_superseded: "CONFLICT",
  reminder_plan_unchanged: "UNPROCESSABLE_CONTENT",
  reminder_plan_unsound: "UNPROCESSABLE_CONTENT",
  step_up_needed: "FORBIDDEN",
  transfer_held: "CONFLICT",
  too_many_attempts: "TOO_MANY_REQUESTS",
  verification_under_way: "CONFLICT",
  username_taken: "CONFLICT",
  voucher_used: "CONFLICT",
  warnings_not_acknowledged: "UNPROCESSABLE_CONTENT",
  what_if_does_not_add_up: "UNPROCESSABLE_CONTENT",
  what_if_invalid: "UNPROCESSABLE_CONTENT",
  what_if_malformed: "UNPROCESSABLE_CONTENT",
  what_if_unknown_amount: "UNPROCESSABLE_CONTENT",
} as const satisfies Record<Problem["kind"], TRPC_ERROR_CODE_KEY>;
