import type { TraceStep } from "#policies";
import type { CivilDate } from "#time";
import type { PassedOver } from "./question.ts";

/** What one payer pays of a person's contribution, whole fen as text; the insured person's own payer is `insured`. */
export interface ContributionPart {
  readonly payer: string;
  /** The payer in the notice's words; null for the insured person. */
  readonly title: string | null;
  readonly amountFen: string;
  readonly root: TraceStep;
}

/** The assistance that counts for the person 资助参保. */
export interface AppliedGrant {
  readonly id: string;
  readonly title: string;
  /** `refund_later`: the person pays everything first 先缴后补; null where the notice does not say. */
  readonly method: "at_collection" | "refund_later" | null;
  /** The day on which the category had to be held. */
  readonly statusOn: CivilDate | null;
  readonly note: string | null;
}

/** Who pays which part of a person's contribution, as plain JSON. All of it is contribution income; none of it is subsidy. */
export interface ContributionAnswer {
  readonly version: "trace.v1";
  readonly income: "contribution";
  readonly policyId: string;
  readonly year: number;
  /** The year that is paid for; null where the notice leaves it open. */
  readonly coverageYear: number | null;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly categories: readonly string[];
  /** `floor`: the contribution is at least this much 不低于. */
  readonly kind: "exact" | "floor";
  readonly amountFen: string;
  readonly root: TraceStep;
  readonly parts: readonly ContributionPart[];
  /** What the person hands over when paying, before any refund. */
  readonly paidAtOnceFen: string;
  readonly grant: AppliedGrant | null;
  readonly passedOver: readonly PassedOver[];
  /** What a reader of the contribution should know. */
  readonly note: string | null;
}
