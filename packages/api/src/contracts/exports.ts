import { z } from "zod";
import { FiscalYear, Id, PlaceCode, PolicyId, RevisionHash } from "./scalars.ts";
import { TotalsPlace } from "./views.ts";
import { Change } from "./what-if.ts";

const MoneyUnit = z.enum(["yuan", "wan"]).describe("元 or 万元; the data sheet has whole fen");
const OfYear = { unit: MoneyUnit, fiscalYear: FiscalYear };

export const ExportWorkbook = z.discriminatedUnion("table", [
  z.object({
    table: z.literal("batch").describe("分配表"),
    id: Id,
    unit: MoneyUnit,
    totals: TotalsPlace.optional(),
  }),
  z.object({
    table: z.literal("batches").describe("拨付批次表"),
    ...OfYear,
    placeCode: PlaceCode,
    ids: z.array(Id).min(1).max(5000).describe("The batches in the order of the page"),
    filters: z
      .array(z.string().trim().min(1).max(120))
      .max(20)
      .describe("What the page was filtered by, in its words"),
  }),
  z.object({
    table: z.literal("batch_comparison").describe("批次对比表"),
    id: Id,
    withId: Id,
    unit: MoneyUnit,
  }),
  z.object({
    table: z.literal("deadlines").describe("期限表"),
    ...OfYear,
    placeCode: PlaceCode,
  }),
  z.object({
    table: z.literal("overview").describe("到位情况表"),
    ...OfYear,
    placeCode: PlaceCode,
  }),
  z.object({
    table: z.literal("level_account").describe("上下级对账单"),
    ...OfYear,
    placeCode: PlaceCode,
  }),
  z.object({
    table: z.literal("what_if").describe("测算模拟: never what is owed"),
    ...OfYear,
    placeCode: PlaceCode,
    policyId: PolicyId,
    headcountVersionId: Id,
    scenarios: z
      .array(
        z.object({
          letter: z.enum(["B", "C", "D"]),
          name: z.string().max(30),
          set: z.array(Change).max(50),
        }),
      )
      .min(1)
      .max(3),
  }),
  z.object({
    table: z.literal("open_items").describe("未达账项"),
    ...OfYear,
    fundAccountCode: PlaceCode,
  }),
]);
export type ExportWorkbook = z.infer<typeof ExportWorkbook>;

export const Workbook = z.object({
  fileName: z.string(),
  contentBase64: z.string(),
  sha256: RevisionHash.describe("Of the file's bytes, as the record of acts names them"),
});
