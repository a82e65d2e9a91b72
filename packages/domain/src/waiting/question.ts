import type { Citation, CompiledPolicy, HeldCategory, UnknownCategory } from "#policies";
import type { CivilDate } from "#time";

/** The days, both included, in which people enrol for a coverage year 集中参保期. */
export interface CollectionPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Who is asked about: a person who enrolled and paid on a day for a coverage year. */
export interface WaitingQuestion {
  readonly policy: CompiledPolicy;
  readonly enrolledOn: CivilDate;
  readonly coverageYear: number;
  readonly categories?: readonly HeldCategory[];
  /** The day on which employee insurance ended; absent for somebody who had none. */
  readonly leftEmployeeInsuranceOn?: CivilDate;
  /** What the pooling area has announced, where the notice names no dates. */
  readonly collectionPeriod?: CollectionPeriod;
}

/** Why it cannot be said from which month the person is entitled. */
export type WaitingProblem =
  | UnknownCategory
  | { readonly kind: "no-waiting-rule"; readonly policyId: string }
  | {
      readonly kind: "year-not-governed";
      readonly year: number;
      readonly governs: readonly number[];
    }
  | {
      readonly kind: "coverage-over";
      readonly coverageYear: number;
      readonly enrolledOn: CivilDate;
    }
  | {
      readonly kind: "left-after-enrolment";
      readonly leftOn: CivilDate;
      readonly enrolledOn: CivilDate;
    }
  | { readonly kind: "collection-period-unknown"; readonly citation: Citation }
  | { readonly kind: "waiting-not-stated"; readonly citations: readonly Citation[] };
