import type {
  ApprovalPolicyFinding,
  ApprovalProblem,
  AttachmentProblem,
  DelegationProblem,
  HeadcountVerdictProblem,
  ReassignProblem,
} from "@daowei/domain/approvals";
import type { KeyProblem } from "./api-keys/key-problem.ts";
import type { DueProblem } from "@daowei/domain/deadlines";
import type { IdentityProblem } from "./identities/identity-problem.ts";
import type { DestinationProblem } from "./destinations/destination-problem.ts";
import type { CalendarProblem } from "./work-calendar/calendar-problem.ts";
import type { FiscalYearProblem } from "./fiscal-years/closing-problem.ts";
import type { FeedProblem } from "./calendar-feeds/feed-problem.ts";
import type { DeadlineActProblem } from "./deadlines/deadline-problem.ts";
import type { PeopleProblem } from "./people/people-problem.ts";
import type { OutboxProblem } from "./outbox/outbox-problem.ts";
import type { MailProblem } from "./person-mail/mail-problem.ts";
import type { OfficeSettingsProblem } from "./office-settings/office-settings-problem.ts";
import type { ReminderPlanProblem } from "./reminders/reminder-problem.ts";
import type { ClockProblem } from "./store/clock-problem.ts";
import type { SecondFactorProblem } from "./second-factors/second-factor-problem.ts";
import type {
  ArrivalProblem,
  ReversalProblem,
  SendingProblem,
  TransferHoldProblem,
} from "@daowei/domain/transfers";
import type { StepUpProblem } from "./step-up.ts";
import type { UrgeProblem } from "./approvals/urge-problem.ts";
import type { ViewProblem } from "./views/view-problem.ts";
import type {
  PaymentProblem,
  StatementProblem,
  TransferProblem,
} from "./transfers/transfer-problem.ts";

/** Who may not. A foreign object and a missing one are the same `not_found`: an answer must not tell them apart. */
export type AccessProblem =
  | { readonly kind: "not_signed_in" }
  | { readonly kind: "no_post" }
  | { readonly kind: "password_change_needed" }
  | { readonly kind: "second_factor_needed" }
  | { readonly kind: "post_not_held" }
  | { readonly kind: "not_found"; readonly object: string; readonly id: string }
  | { readonly kind: "idempotency_conflict"; readonly act: string }
  | { readonly kind: "verification_under_way" }
  | { readonly kind: "evidence_too_large"; readonly entries: number; readonly limit: number };

export type EnrolmentProblem =
  | { readonly kind: "file_changed"; readonly expected: string; readonly found: string }
  | { readonly kind: "file_not_acceptable"; readonly errors: number }
  | { readonly kind: "warnings_not_acknowledged"; readonly warnings: number }
  | HeadcountVerdictProblem
  /** Heads of the file's places were confirmed: importing over them needs a reason. */
  | {
      readonly kind: "headcounts_confirmed_before";
      readonly number: number;
      readonly by: string;
      readonly at: string;
      readonly places: number;
      readonly least: number;
    }
  /** 有异议: a batch that rests on them is submitted with a word of why. */
  | {
      readonly kind: "headcounts_disputed";
      readonly number: number;
      readonly by: string;
      readonly at: string;
      readonly reason: string;
      readonly least: number;
    }
  | {
      readonly kind: "headcounts_imported_before";
      readonly versionId: string;
      readonly number: number;
    };

/** One row of headcounts that the policy has no answer for. */
export interface RowProblem {
  readonly kind: string;
  readonly placeCode: string;
  readonly placeName: string | null;
  readonly insuredClass: string;
  /** Of `no_ruling`: what is wrong with the rule; and the file's own words where it says that the notice is silent. */
  readonly because: string | null;
  readonly reason: string | null;
}

export type BatchProblem =
  | {
      readonly kind: "not_apportionable";
      /** The first hundred. */
      readonly rows: readonly RowProblem[];
      readonly count: number;
    }
  | {
      readonly kind: "no_rule_in_force";
      readonly policyId: string;
      readonly fiscalYear: number;
      readonly nearestYear: number;
    }
  | { readonly kind: "nothing_to_apportion" }
  | { readonly kind: "place_without_heads"; readonly placeCode: string }
  | {
      readonly kind: "already_covered";
      readonly placeCode: string;
      readonly placeName: string;
      readonly batchId: string;
      readonly batchNumber: string;
    }
  | {
      readonly kind: "advance_share_refused";
      /** The batch is of another kind; a place has two shares, or two are for the rest; a place of it is not in the batch. */
      readonly because: "not_an_advance" | "named_twice" | "not_carried";
      readonly placeCode: string | null;
    }
  | { readonly kind: "advance_share_leaves_nothing"; readonly placeCode: string }
  | { readonly kind: "headcounts_of_other_year"; readonly fiscalYear: number };

/** Why a change to a policy says nothing about money. */
export type WhatIfProblem =
  | {
      readonly kind: "what_if_unknown_amount";
      readonly path: string;
      readonly nearest: string | null;
      readonly valid: readonly string[];
    }
  | {
      readonly kind: "what_if_malformed";
      readonly path: string;
      readonly because: "malformed_value" | "nothing_to_add_to" | "set_twice" | "several_standards";
      readonly found: readonly string[];
    }
  | {
      readonly kind: "what_if_does_not_add_up";
      /** Each with the values of which any one would close the gap. */
      readonly cases: readonly {
        readonly caseId: string;
        readonly title: string;
        readonly standardYuan: string;
        readonly sharesYuan: string;
        readonly proposals: readonly { readonly path: string; readonly value: string }[];
      }[];
    }
  | {
      readonly kind: "what_if_invalid";
      /** The first hundred. */
      readonly findings: readonly {
        readonly kind: string;
        readonly path: string;
        readonly expected: string;
        readonly found: string;
      }[];
      readonly count: number;
    };

/** Why a change that two people make cannot be proposed or let in; what concerns the persons is an ApprovalProblem. */
export type ProposalProblem =
  | {
      readonly kind: "proposal_malformed";
      readonly fields: readonly { readonly path: string; readonly expected: string }[];
    }
  | {
      readonly kind: "policy_not_valid";
      /** The first hundred. */
      readonly findings: readonly PolicyFinding[];
      readonly count: number;
    }
  /** Not checked within the limits on time and memory. */
  | { readonly kind: "policy_too_heavy" }
  /** The id belongs to a file of another place. */
  | { readonly kind: "policy_id_taken"; readonly policyId: string; readonly placeCode: string }
  /** Word for word what is in force already. */
  | { readonly kind: "policy_unchanged"; readonly policyId: string }
  | { readonly kind: "policy_not_published"; readonly policyId: string }
  /** Other files rest on this one and would say nothing sensible any more. */
  | { readonly kind: "policy_breaks_others"; readonly policyIds: readonly string[] }
  /** Another publication came in between. */
  | { readonly kind: "policies_changed" };

/** One thing that is wrong with a policy file, at its line. */
export interface PolicyFinding {
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly nearest: string | null;
}
/** A cell that somebody points at is not in the batch's table. */
export type MarkProblem = {
  readonly kind: "no_such_cell";
  readonly placeCode: string;
  readonly column: string;
};

/** Why an approval policy cannot come into force. */
export type ApprovalPolicyProblem =
  | {
      readonly kind: "approval_policy_unsound";
      readonly findings: readonly ApprovalPolicyFinding[];
    }
  | { readonly kind: "approval_policy_unchanged"; readonly placeCode: string };

export type Problem =
  | AccessProblem
  | StepUpProblem
  | KeyProblem
  | SecondFactorProblem
  | IdentityProblem
  | PeopleProblem
  | EnrolmentProblem
  | BatchProblem
  | ProposalProblem
  | DestinationProblem
  | TransferProblem
  | PaymentProblem
  | StatementProblem
  | WhatIfProblem
  | ApprovalProblem
  | AttachmentProblem
  | ReassignProblem
  | DelegationProblem
  | MarkProblem
  | ApprovalPolicyProblem
  | OutboxProblem
  | MailProblem
  | ClockProblem
  | OfficeSettingsProblem
  | ReminderPlanProblem
  | ArrivalProblem
  | SendingProblem
  | TransferHoldProblem
  | ReversalProblem
  | DueProblem
  | DeadlineActProblem
  | FeedProblem
  | FiscalYearProblem
  | CalendarProblem
  | UrgeProblem
  | ViewProblem;
