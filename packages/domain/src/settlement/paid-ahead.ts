import type { Fen } from "#money";
import type { ShareLevel } from "#policies";

/** What was paid ahead for a place, and what else changes the payment; whole fen. */
export interface PaidAhead {
  /** Its position in the input, from 0, for refusals. */
  readonly row: number;
  readonly placeCode: string;
  /** The level that paid; null speaks of all levels of the place together. */
  readonly level: ShareLevel | null;
  /** 已提前下达、已预拨. */
  readonly advancedFen: Fen;
  /** What earlier years left: positive is owed in addition 少补, negative is taken off 多退. */
  readonly earlierFen: Fen;
  /** 扣减. */
  readonly deductionFen: Fen;
  /** The most that this payment may be; null where nothing limits it. */
  readonly limitFen: Fen | null;
}

/** Why what was paid ahead cannot be settled against what is due. */
export type SettlementProblem =
  | { readonly kind: "place-without-due"; readonly row: number; readonly placeCode: string }
  | {
      readonly kind: "level-without-due";
      readonly row: number;
      readonly placeCode: string;
      readonly level: ShareLevel;
      readonly expected: readonly ShareLevel[];
    }
  | {
      readonly kind: "entered-twice";
      readonly row: number;
      readonly firstRow: number;
      readonly placeCode: string;
    }
  | { readonly kind: "level-in-some-rows"; readonly row: number; readonly placeCode: string }
  | { readonly kind: "negative-amount"; readonly row: number; readonly amountFen: Fen }
  | {
      readonly kind: "not-entered";
      readonly placeCode: string;
      readonly placeName: string;
      readonly level: ShareLevel | null;
    }
  | {
      readonly kind: "ambiguous-settlement";
      readonly placeCode: string;
      readonly titles: readonly string[];
    }
  | { readonly kind: "unknown-advance"; readonly id: string; readonly expected: readonly string[] }
  | { readonly kind: "advance-unstated"; readonly id: string; readonly says: string };
