import { z } from "zod";
import { DeadlineOrigin } from "./apportionment.ts";
import { Citation } from "./policies.ts";
import { CivilDate, Fen, FiscalYear, Id, PayerLevel, PlaceCode } from "./scalars.ts";
import { TransferSummary } from "./transfers.ts";

export const Workdays = z
  .int()
  .nullable()
  .describe(
    "Working days by the legal holiday calendar; null where that year's calendar is not known",
  );

export const Deadline = z.object({
  id: z.string(),
  dueOn: CivilDate,
  what: z.string(),
  placeCode: PlaceCode,
  placeName: z.string(),
  origin: DeadlineOrigin,
  citation: Citation.nullable(),
  reason: z.string().nullable(),
  batchId: Id.nullable(),
  batchNumber: z.string().nullable(),
  dueFen: Fen,
  arrivedFen: Fen,
  daysLeft: z.int().describe("Negative when past"),
  workdaysLeft: Workdays,
  state: z
    .enum(["met", "upcoming", "approaching", "overdue"])
    .describe("approaching: 30 days or fewer"),
});
export type Deadline = z.infer<typeof Deadline>;

export const Overview = z.object({
  today: CivilDate,
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  placeName: z.string(),
  dueFen: Fen.describe("应到位: issued transfers of the year"),
  arrivedFen: Fen.describe("已到位: confirmed arrivals only"),
  arrivalRateBasisPoints: z
    .int()
    .nullable()
    .describe("到位率 in 1/100 of a percent, rounded down; null when nothing is due"),
  pendingFen: Fen.describe("In batches not yet issued"),
  lateCount: z.int(),
  lateFen: Fen,
  nearestDeadline: Deadline.nullable(),
  todoCount: z.int(),
  byLevel: z.array(z.object({ level: PayerLevel, dueFen: Fen, arrivedFen: Fen })),
  byPlace: z
    .array(
      z.object({
        placeCode: PlaceCode,
        placeName: z.string(),
        dueFen: Fen,
        arrivedFen: Fen,
        arrivalRateBasisPoints: z.int().nullable(),
        lateCount: z.int(),
      }),
    )
    .describe("The places directly below, worst arrival rate first"),
  late: z.array(TransferSummary).describe("The ten largest overdue transfers"),
  batchCount: z.int(),
  illustrative: z.boolean(),
});
export type Overview = z.infer<typeof Overview>;
