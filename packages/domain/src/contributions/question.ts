import type { Citation, CompiledPolicy, HeldCategory, UnknownCategory } from "#policies";
import type { CivilDate } from "#time";

/** Whose contribution is asked about: one person of a class at a place, in the year of the notice. */
export interface ContributionQuestion {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly categories?: readonly HeldCategory[];
  /** Needed only where the policy sets contributions for several years; null asks for one whose year is not stated. */
  readonly coverageYear?: number | null;
  /** The tier that the person chose, where there are tiers. */
  readonly tier?: string;
  /** What the pooling area itself has set, in yuan with at most two decimals. */
  readonly localYuan?: string;
}

/** Why it cannot be said who pays a person's contribution. */
export type ContributionProblem =
  | UnknownCategory
  | {
      readonly kind: "year-not-governed";
      readonly year: number;
      readonly governs: readonly number[];
    }
  | { readonly kind: "unknown-place"; readonly placeCode: string; readonly year: number }
  | { readonly kind: "outside-policy"; readonly placeCode: string; readonly governs: string }
  | {
      readonly kind: "unknown-class";
      readonly insuredClass: string;
      readonly expected: readonly string[];
      readonly nearest: string | null;
    }
  | {
      readonly kind: "no-contribution";
      readonly coverageYear: number | null;
      readonly stated: readonly (number | null)[];
    }
  | { readonly kind: "coverage-year-not-named"; readonly stated: readonly (number | null)[] }
  | { readonly kind: "ambiguous-contribution"; readonly count: number }
  | { readonly kind: "tier-not-named"; readonly expected: readonly string[] }
  | {
      readonly kind: "unknown-tier";
      readonly tier: string;
      readonly expected: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly kind: "malformed-amount"; readonly found: string }
  | {
      readonly kind: "below-floor";
      readonly foundYuan: string;
      readonly floorYuan: string;
      readonly citation: Citation;
    }
  | {
      readonly kind: "differs-from-standard";
      readonly foundYuan: string;
      readonly standardYuan: string;
      readonly citation: Citation;
    }
  | {
      readonly kind: "assistance-not-stated";
      readonly grantId: string;
      readonly words: string;
      readonly note: string | null;
      readonly citation: Citation;
    }
  | { readonly kind: "overlap-not-ruled"; readonly grantIds: readonly string[] }
  | { readonly kind: "coverage-year-unknown"; readonly grantId: string };

/** A grant that does not count for the person: another is higher, or the category was not held on the day that counts. */
export interface PassedOver {
  readonly grantId: string;
  readonly because: "lower" | "status-not-held";
  readonly statusOn: CivilDate | null;
}
