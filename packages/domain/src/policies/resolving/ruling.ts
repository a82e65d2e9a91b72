import type { Exact, Fen } from "#money";
import type { CivilDate } from "#time";
import type { Unreckonable } from "../mechanisms/mechanism.ts";
import type { Confidence, ShareLevel } from "../schema/scalars.ts";
import type { Citation, TraceStep } from "../trace.ts";
import type { PayerRule } from "./payers.ts";

/** What one level owes per head and why. */
export interface TermShare {
  readonly level: ShareLevel;
  readonly payer: readonly PayerRule[] | undefined;
  readonly perHead: Exact;
  /** Canonical text of `perHead`, "91.5". */
  readonly perHeadYuan: string;
  /** `perHead` as a whole number of fen divided by the terms' `denominator`. */
  readonly numerator: Fen;
  /** `floor`: the level owes at least this much. */
  readonly kind: "exact" | "floor";
  /** A reading that the notice does not spell out. */
  readonly assumed: boolean;
  readonly step: TraceStep;
}

/** What a policy says for one kind of place and one class in one year: case, standard, shares in the order of levels. */
export interface Terms {
  readonly caseId: string;
  readonly caseTitle: string;
  readonly caseNote: string | null;
  /** How sure it is that the case holds: its own confidence and that of the facts that chose it. */
  readonly caseConfidence: Confidence;
  readonly confidence: Confidence;
  readonly standard: Exact;
  /** Canonical text of `standard`, "610". */
  readonly standardYuan: string;
  readonly standardKind: "exact" | "floor";
  readonly standardStep: TraceStep;
  readonly standardNumerator: Fen;
  readonly denominator: bigint;
  readonly shares: readonly TermShare[];
  /** Which share takes what rounding leaves over; undefined leaves it to the largest remainder. */
  readonly remainderIndex: number | undefined;
  /** Whether a row's total is the sum of its rounded shares, so that nothing is left over; otherwise it is rounded itself. */
  readonly totalIsSum: boolean;
  readonly due: Due | null;
}

/** When all of the money is due, and the deadline that says so. */
export interface Due {
  readonly date: CivilDate;
  readonly deadlineId: string;
  readonly title: string;
  readonly fallback: boolean;
  readonly citation: Citation;
}

/** The terms for one place, with the codes of those who pay, in the order of the terms' shares. */
export interface Ruling {
  readonly placeName: string;
  readonly terms: Terms;
  readonly payers: readonly string[];
}

/** Why a policy says nothing usable for a place and class in a year it governs. */
export type RulingProblem =
  | { readonly kind: "no-standard"; readonly expected: string }
  | { readonly kind: "ambiguous-standard"; readonly positions: readonly number[] }
  | {
      readonly kind: "no-case";
      /** Where the file itself says that the notice is silent, its words; otherwise null. */
      readonly reason: string | null;
    }
  | { readonly kind: "ambiguous-case"; readonly caseIds: readonly string[] }
  | {
      readonly kind: "ambiguous-split";
      readonly level: ShareLevel;
      readonly positions: readonly number[];
    }
  | {
      readonly kind: "ambiguous-takeover";
      readonly level: ShareLevel;
      readonly positions: readonly number[];
    }
  | {
      readonly kind: "shares-do-not-add-up";
      readonly caseId: string;
      readonly standardYuan: string;
      readonly sharesYuan: string;
    }
  | { readonly kind: "no-payer"; readonly caseId: string; readonly level: ShareLevel }
  | {
      readonly kind: "unreckonable";
      readonly caseId: string | null;
      readonly because: Unreckonable;
    };
