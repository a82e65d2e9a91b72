import { z } from "zod";
import { Fen, FiscalYear, PayerLevel, PlaceCode } from "./scalars.ts";

export const Change = z.object({
  path: z.string().max(200).describe("standard, CASE.LEVEL, bases.NAME or another of `settings`"),
  value: z.string().max(30).describe("640, +30, -5, 80% or rest"),
});
export type Change = z.infer<typeof Change>;

const money = { beforeFen: Fen, afterFen: Fen, differenceFen: Fen };

export const LevelDifference = z.object({ level: PayerLevel, ...money });
export type LevelDifference = z.infer<typeof LevelDifference>;

export const PlaceDifference = z.object({
  placeCode: PlaceCode,
  placeName: z.string(),
  parentCode: PlaceCode.nullable(),
  parentName: z.string().nullable(),
  levels: z.array(LevelDifference),
  ...money,
});
export type PlaceDifference = z.infer<typeof PlaceDifference>;

export const Simulation = z.object({
  simulation: z.literal(true).describe("模拟: never what is owed"),
  policyId: z.string(),
  policyNumber: z.string(),
  fiscalYear: FiscalYear,
  settings: z
    .array(z.object({ path: z.string(), value: z.string() }))
    .describe("Every amount that may be changed, as the policy has it"),
  standards: z
    .array(z.object({ classes: z.array(z.string()).readonly().nullable() }))
    .describe("For which insured classes each of `standards[N]` is; null where no class names it"),
  bases: z
    .array(z.object({ name: z.string(), title: z.string() }))
    .describe("What the amounts `bases.NAME` are called"),
  changes: z.array(
    z.object({
      path: z.string(),
      before: z.string(),
      after: z.string(),
      derived: z.boolean().describe("推算: kept in proportion to the standard, not asked for"),
    }),
  ),
  places: z.array(PlaceDifference),
  levels: z.array(LevelDifference),
  ...money,
});
export type Simulation = z.infer<typeof Simulation>;
