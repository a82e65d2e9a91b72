import { z } from "zod";
import { FiscalYear, IdempotencyKey, Instant, PlaceCode, WrittenText } from "./scalars.ts";

export const FiscalYearEvent = z.object({
  fiscalYear: FiscalYear,
  placeCode: PlaceCode.describe("Whose year it is; all below it is closed with it"),
  placeName: z.string(),
  act: z.enum(["close", "reopen"]).describe("结账 / 反结账"),
  reason: z.string(),
  officeName: z.string(),
  by: z.string(),
  at: Instant,
});
export type FiscalYearEvent = z.infer<typeof FiscalYearEvent>;

export const FiscalYearClosings = z.object({
  closed: z
    .array(FiscalYearEvent)
    .describe("One for each closed year: of several closings that of the highest office"),
  events: z.array(FiscalYearEvent).describe("All that was done, the newest year first"),
});
export type FiscalYearClosings = z.infer<typeof FiscalYearClosings>;

export const CloseYear = z.object({
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  reason: WrittenText.min(10).max(500),
  idempotencyKey: IdempotencyKey,
});
export const YearClosed = z.object({
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  drafts: z.int().describe("Drafts that nobody can submit while the year is closed"),
  replayed: z.boolean(),
});
