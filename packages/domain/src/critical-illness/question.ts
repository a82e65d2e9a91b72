import type { Citation, CompiledPolicy, HeldCategory, UnknownCategory } from "#policies";

/** A stretch of costs above the deductible and the part of it that is paid; open above when `toYuan` is null. */
export interface LocalSegment {
  readonly overYuan: string;
  readonly toYuan: string | null;
  readonly percent: string;
}

/** What is asked about critical-illness insurance; what the policy leaves to the pooling area is given here. */
export interface CriticalIllnessQuestion {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly categories?: readonly HeldCategory[];
  /** Last year's disposable income per head 居民人均可支配收入, yuan. */
  readonly disposableIncomeYuan?: string;
  readonly localDeductibleYuan?: string;
  readonly localSegments?: readonly LocalSegment[];
}

/** Why deductible and paid ratios cannot be said. */
export type CriticalIllnessProblem =
  | UnknownCategory
  | {
      readonly kind: "year-not-governed";
      readonly year: number;
      readonly governs: readonly number[];
    }
  | { readonly kind: "no-critical-illness-rule"; readonly policyId: string }
  | { readonly kind: "deductible-not-stated" }
  | { readonly kind: "disposable-income-needed"; readonly citation: Citation }
  | { readonly kind: "segments-not-stated" }
  | { readonly kind: "malformed-amount"; readonly found: string }
  | {
      readonly kind: "tilt-not-stated";
      readonly tiltId: string;
      readonly words: string;
      readonly citation: Citation;
    }
  | { readonly kind: "overlap-not-ruled"; readonly tiltIds: readonly string[] };
