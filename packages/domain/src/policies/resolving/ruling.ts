import type { Exact, Fen } from "#money";
import type { AttributeFact } from "#places";
import type { CivilDate } from "#time";
import type { Unreckonable } from "../mechanisms/mechanism.ts";
import type { Confidence, ShareLevel } from "../schema/scalars.ts";
import type { TraceStep } from "../trace.ts";

/** What one level owes per head, who answers for it, and why. */
export interface RulingShare {
  readonly level: ShareLevel;
  readonly payerCode: string;
  readonly perHead: Exact;
  /** Canonical text of `perHead`, "91.5". */
  readonly perHeadYuan: string;
  /** `perHead` as a whole number of fen divided by the ruling's `denominator`. */
  readonly numerator: Fen;
  /** `floor`: the level owes at least this much. */
  readonly kind: "exact" | "floor";
  /** A reading that the notice does not spell out. */
  readonly assumed: boolean;
  readonly step: TraceStep;
}

/** What a policy says for one place and class in one year: the case, the standard, the shares in the order of levels. */
export interface Ruling {
  readonly caseId: string;
  readonly caseTitle: string;
  readonly caseNote: string | null;
  readonly placeName: string;
  readonly confidence: Confidence;
  /** The facts about the place that chose the case. */
  readonly facts: readonly AttributeFact[];
  readonly standard: Exact;
  /** Canonical text of `standard`, "610". */
  readonly standardYuan: string;
  readonly standardKind: "exact" | "floor";
  readonly standardStep: TraceStep;
  readonly standardNumerator: Fen;
  readonly denominator: bigint;
  readonly shares: readonly RulingShare[];
  /** Which share takes what rounding leaves over; undefined leaves it to the largest remainder. */
  readonly remainderIndex: number | undefined;
  readonly dueOn: CivilDate | null;
  readonly dueStep: DueStep | null;
}

/** Why an amount is due on its date: the deadline as the policy states it. */
export interface DueStep {
  readonly deadlineId: string;
  readonly title: string;
  readonly fallback: boolean;
  readonly citation: NonNullable<TraceStep["citation"]>;
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
