import { z } from "zod";
import { suspicionKinds } from "@daowei/domain/approvals";
import { Deadline } from "./deadlines.ts";
import { CivilDate, Fen, FiscalYear, PayerLevel, PlaceCode } from "./scalars.ts";
import { TransferSummary } from "./transfers.ts";

/** 到位率 in 1/100 of a percent, rounded down. */
const ArrivalRates = {
  arrivalRateBasisPoints: z
    .int()
    .nullable()
    .describe(
      "到位率: arrivedFen of dueFen in 1/100 of a percent, rounded down; null when nothing is due",
    ),
  arrivalRateByTodayBasisPoints: z
    .int()
    .nullable()
    .describe("到位率 of what is due today or was before; null when nothing of it is"),
};

export const Overview = z.object({
  today: CivilDate,
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  placeName: z.string(),
  dueFen: Fen.describe("应到位: issued transfers of the year"),
  arrivedFen: Fen.describe("已到位: confirmed arrivals only"),
  arrivedTodayFen: Fen.describe("较昨日: confirmed today less what was taken back today"),
  dueByTodayFen: Fen.describe("今日应达: of dueFen, what is due today or was before"),
  dueByTodayBasisPoints: z
    .int()
    .nullable()
    .describe("dueByTodayFen of dueFen in 1/100 of a percent, rounded down"),
  arrivedByTodayFen: Fen.describe("Of dueByTodayFen, what has arrived"),
  ...ArrivalRates,
  pendingFen: Fen.describe("In batches not yet issued"),
  lateCount: z.int(),
  lateFen: Fen,
  nearestDeadline: Deadline.nullable(),
  nearestCount: z.int().describe("How many open deadlines fall on that date, itself among them"),
  todoCount: z.int(),
  byLevel: z.array(z.object({ level: PayerLevel, dueFen: Fen, arrivedFen: Fen, ...ArrivalRates })),
  byPlace: z
    .array(
      z.object({
        placeCode: PlaceCode,
        placeName: z.string(),
        dueFen: Fen,
        arrivedFen: Fen,
        ...ArrivalRates,
        lateCount: z.int(),
      }),
    )
    .describe("The places directly below, worst arrival rate of the year first"),
  late: z.array(TransferSummary).describe("The ten largest overdue transfers"),
  batchCount: z.int(),
  illustrative: z.boolean(),
});
export type Overview = z.infer<typeof Overview>;

export const OverviewTrend = z.object({
  today: CivilDate,
  months: z
    .array(
      z.object({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        dueFen: Fen.describe("Issued transfers whose deadline is in the month"),
        arrivedFen: Fen.describe("Receipts dated in the month less what was taken back"),
        dueSoFarFen: Fen,
        arrivedSoFarFen: Fen.nullable().describe("Null in months to come"),
      }),
    )
    .describe("Every month from the first with money to the last"),
  years: z
    .array(
      z.object({
        fiscalYear: FiscalYear,
        dueFen: Fen,
        arrivedFen: Fen,
        arrivalRateBasisPoints: z.int().nullable(),
      }),
    )
    .describe("This year and up to four before it, those with money due"),
});
export type OverviewTrend = z.infer<typeof OverviewTrend>;

export const Exceptions = z.object({
  transfers: z
    .object({
      overdue: z.int(),
      overdueFen: Fen,
      held: z.int().describe("暂缓"),
      partial: z.int().describe("部分到位: the receipts do not add up to the order"),
      failed: z.int(),
      returned: z.int(),
      outcomeUnknown: z.int(),
    })
    .describe("Issued transfers of the place and year; one may be in several"),
  heldBatches: z.int(),
  suspicions: z
    .array(z.object({ kind: z.enum(suspicionKinds), count: z.int() }))
    .describe("疑点 of the acting place in the year, every kind"),
});
export type Exceptions = z.infer<typeof Exceptions>;
