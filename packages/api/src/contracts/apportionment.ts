import { roundingModes, roundingUnits } from "@daowei/domain/money";
import { z } from "zod";
import { Citation } from "./policies.ts";
import {
  CivilDate,
  Confidence,
  Fen,
  FiscalYear,
  Heads,
  Id,
  PayerLevel,
  PerHeadYuan,
  PlaceCode,
} from "./scalars.ts";

export const LevelAmount = z.object({ level: PayerLevel, amountFen: Fen });
export type LevelAmount = z.infer<typeof LevelAmount>;

export const Share = z.object({
  level: PayerLevel,
  payerCode: PlaceCode,
  payerName: z.string(),
  perHeadYuan: PerHeadYuan,
  amountFen: Fen,
  unconfirmed: z.boolean(),
});
export type Share = z.infer<typeof Share>;

export const ApportionedClass = z.object({
  insuredClass: z.string(),
  heads: Heads,
  caseId: z.string(),
  confidence: Confidence,
  shares: z.array(Share),
  totalFen: Fen,
});
export type ApportionedClass = z.infer<typeof ApportionedClass>;

export const ApportionedPlace = z.object({
  placeCode: PlaceCode,
  placeName: z.string(),
  parentCode: PlaceCode.nullable(),
  parentName: z.string().nullable(),
  heads: Heads,
  classes: z.array(ApportionedClass),
  byLevel: z.array(LevelAmount),
  totalFen: Fen,
  coveredBy: z
    .object({ batchId: Id, batchNumber: z.string() })
    .nullable()
    .describe("A batch that already carries this place's money for the year"),
});
export type ApportionedPlace = z.infer<typeof ApportionedPlace>;

/** Where a due date comes from: 文件规定, 上级要求, 本级设定, 国家统一期限. */
export const DeadlineOrigin = z.enum(["policy", "superior", "local", "fallback"]);
export type DeadlineOrigin = z.infer<typeof DeadlineOrigin>;

export const Apportionment = z.object({
  policyId: z.string(),
  policyNumber: z.string(),
  fiscalYear: FiscalYear,
  standardYuan: PerHeadYuan.nullable().describe("Null when classes have different standards"),
  dueOn: CivilDate.nullable(),
  dueOrigin: DeadlineOrigin.nullable(),
  dueCitation: Citation.nullable(),
  places: z.array(ApportionedPlace),
  totals: z.array(LevelAmount),
  totalFen: Fen,
  rounding: z
    .object({ unit: z.enum(roundingUnits), mode: z.enum(roundingModes) })
    .describe("How the policy has amounts rounded"),
});
export type Apportionment = z.infer<typeof Apportionment>;

export interface TraceStep {
  label: string;
  operation: string;
  value: string;
  unit: string;
  inputs: readonly TraceStep[];
  citation?: Citation | undefined;
  derived?: boolean | undefined;
  unconfirmed?: boolean | undefined;
  note?: string | undefined;
}
export const TraceStep: z.ZodType<TraceStep> = z.object({
  label: z.string(),
  operation: z.string(),
  value: z.string(),
  unit: z.string(),
  get inputs() {
    return z.array(TraceStep).readonly();
  },
  citation: Citation.optional(),
  derived: z
    .boolean()
    .optional()
    .describe("推算: follows from stated figures, is not itself stated"),
  unconfirmed: z.boolean().optional(),
  note: z.string().optional(),
});

export const ExplainedShare = z.object({
  level: PayerLevel,
  payerCode: PlaceCode,
  amountFen: Fen,
  assumed: z.boolean().describe("A reading that the notice does not spell out"),
  root: TraceStep,
});

export const Explanation = z.object({
  version: z.literal("trace.v1"),
  policyId: z.string(),
  year: FiscalYear,
  placeCode: PlaceCode,
  insuredClass: z.string(),
  heads: Heads,
  rounding: z.object({ unit: z.string(), mode: z.string() }),
  case: z
    .object({
      id: z.string(),
      title: z.string(),
      note: z.string().nullable(),
      confidence: Confidence,
      facts: z
        .array(
          z.object({
            place: PlaceCode,
            key: z.string(),
            value: z.string(),
            source: z.string(),
            confidence: z.string(),
          }),
        )
        .readonly()
        .describe("The facts about the place that chose the case"),
    })
    .describe("The provision that applies, and why"),
  standard: TraceStep,
  shares: z.array(ExplainedShare).readonly(),
  dueOn: z
    .object({
      date: CivilDate,
      title: z.string(),
      fallback: z
        .boolean()
        .describe("国家统一期限: the notice names no date, the national one holds"),
      citation: Citation,
      root: TraceStep,
    })
    .nullable(),
});
export type Explanation = z.infer<typeof Explanation>;
