import { z } from "zod";
import { BatchKind, BatchStage } from "./batches.ts";
import {
  Fen,
  FiscalYear,
  Heads,
  Id,
  PayerLevel,
  PerHeadYuan,
  PlaceCode,
  RevisionHash,
} from "./scalars.ts";

const Side = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  fiscalYear: FiscalYear,
  kind: BatchKind,
  instalment: z.int(),
  stage: BatchStage,
  placeName: z.string(),
  headcountNumber: z.int(),
  heads: Heads,
  transferCount: z.int(),
  amountFen: Fen,
  revision: z.int(),
  revisionHash: RevisionHash,
  illustrative: z.boolean(),
});

const Figure = z
  .object({ heads: Heads, perHeadYuan: PerHeadYuan, amountFen: Fen })
  .nullable()
  .describe("Null where the batch does not have it");

export const ComparedRow = z.object({
  placeCode: PlaceCode,
  placeName: z.string(),
  insuredClass: z.string(),
  level: PayerLevel,
  payerName: z.string(),
  a: Figure,
  b: Figure,
  differenceFen: Fen.describe("a less b"),
  same: z.boolean(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

export const CompareBatches = z.object({ id: Id, withId: Id });
export const BatchComparison = z.object({
  placeCode: PlaceCode,
  a: Side,
  b: Side,
  rows: z.array(ComparedRow).describe("What differs first, then by place, class and level"),
  byLevel: z.array(z.object({ level: PayerLevel, aFen: Fen, bFen: Fen, differenceFen: Fen })),
  changed: z.int().describe("How many rows differ"),
  differenceFen: Fen.describe("a less b, of the whole batches"),
});
export type BatchComparison = z.infer<typeof BatchComparison>;
