import type { Rounding } from "#money";
import type { Citation, Confidence, DateStep, ShareLevel, TraceStep } from "#policies";
import type { CivilDate } from "#time";

/** A fact about the place that chose the case, with its source and how sure it is. */
export interface ExplainedFact {
  readonly place: string;
  readonly key: string;
  readonly value: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Which case of the policy applies and the facts about the place that chose it. */
export interface ExplainedCase {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly confidence: Confidence;
  readonly facts: readonly ExplainedFact[];
}

/** The tree of one share: from the amount in fen down to the quoted sentences. */
export interface ExplainedShare {
  readonly level: ShareLevel;
  readonly payerCode: string;
  readonly amountFen: string;
  readonly assumed: boolean;
  readonly root: TraceStep;
}

/** Why a row's amounts are what they are, as plain JSON that is stored with the obligation. */
export interface Explanation {
  readonly version: "trace.v1";
  readonly policyId: string;
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: string;
  readonly rounding: Rounding;
  readonly case: ExplainedCase;
  readonly standard: TraceStep;
  readonly shares: readonly ExplainedShare[];
  readonly dueOn: {
    readonly date: CivilDate;
    readonly title: string;
    readonly fallback: boolean;
    readonly citation: Citation;
    readonly root: DateStep;
  } | null;
}
