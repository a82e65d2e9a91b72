import type { RulingProblem } from "#policies";

/** Why a row cannot be apportioned; `row` is its position in the input, from 0. */
export type ApportionProblem = { readonly row: number } & (
  | { readonly kind: "unknown-place"; readonly placeCode: string }
  | {
      readonly kind: "place-not-in-year";
      readonly placeCode: string;
      readonly year: number;
      readonly successors: readonly string[];
    }
  | { readonly kind: "outside-policy"; readonly placeCode: string; readonly governs: string }
  | {
      readonly kind: "unknown-class";
      readonly insuredClass: string;
      readonly expected: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly kind: "negative-heads"; readonly heads: bigint }
  | {
      readonly kind: "duplicate-row";
      readonly placeCode: string;
      readonly insuredClass: string;
      readonly firstRow: number;
    }
  | {
      readonly kind: "year-not-governed";
      readonly year: number;
      readonly governs: readonly number[];
      readonly nearest: number;
    }
  | {
      readonly kind: "no-ruling";
      readonly placeCode: string;
      readonly insuredClass: string;
      readonly because: RulingProblem;
    }
);
