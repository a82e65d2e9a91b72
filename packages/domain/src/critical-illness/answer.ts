import type { TraceStep } from "#policies";

/** The deductible 起付标准 without and with the tilt, yuan. */
export interface ExplainedDeductible {
  readonly yuan: string;
  readonly root: TraceStep;
  /** The same as without where no tilt touches it. */
  readonly tiltedYuan: string;
  readonly tiltedRoot: TraceStep;
  /** The notice says "about" 左右. */
  readonly approximate: boolean;
}

/** The paid ratio 支付比例 of one stretch of costs above the deductible, percent. */
export interface ExplainedSegment {
  readonly overYuan: string;
  readonly toYuan: string | null;
  readonly percent: string;
  readonly root: TraceStep;
  readonly tiltedPercent: string;
  readonly tiltedRoot: TraceStep;
  /** `floor`: the tilted ratio is at least this 不低于. */
  readonly kind: "exact" | "floor";
}

/** The ceiling 封顶线: yuan, removed for the person, or not stated. */
export type ExplainedCap =
  | { readonly kind: "limited"; readonly yuan: string; readonly root: TraceStep }
  | { readonly kind: "removed"; readonly root: TraceStep }
  | { readonly kind: "not-stated" };

/** Deductible and paid ratio by segment with and without the tilt, as plain JSON. */
export interface CriticalIllnessAnswer {
  readonly version: "trace.v1";
  readonly policyId: string;
  readonly year: number;
  readonly categories: readonly string[];
  /** The tilt that applies 倾斜支付; null where none does. */
  readonly tiltId: string | null;
  readonly tiltNote: string | null;
  /** What a reader of the rules should know. */
  readonly note: string | null;
  readonly deductible: ExplainedDeductible;
  readonly segments: readonly ExplainedSegment[];
  readonly cap: ExplainedCap;
  /** Yuan per head that the fund pays for the insurance 筹资标准; null where the notice does not say. */
  readonly financing: {
    readonly perHeadYuan: string;
    readonly kind: "exact" | "floor";
    readonly root: TraceStep;
  } | null;
}
