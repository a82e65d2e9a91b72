import { z } from "zod";
import { LevelAmount } from "./apportionment.ts";
import { Fen, FiscalYear, Heads, PayerLevel, PlaceCode } from "./scalars.ts";

export const Change = z.object({
  path: z
    .string()
    .max(200)
    .describe(
      "standard, CASE.LEVEL, bases.NAME or another of `settings`; heads or heads.CLASS; places.CODE.KEY of `statuses`; advance",
    ),
  value: z
    .string()
    .max(30)
    .describe("640, +30, -5, 80% or rest; -2% of heads; a value of the key, or none; 70% ahead"),
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

const amounts = z.array(LevelAmount).readonly();

export const Replacement = z.object({
  simulation: z.literal(true).describe("模拟: never what is owed"),
  yearA: FiscalYear,
  yearB: FiscalYear,
  heads: Heads,
  headsLeftOut: Heads.describe("For which one of the two has no answer"),
  placesLeftOut: z.int(),
  levels: z.array(LevelDifference),
  ...money,
});
export type Replacement = z.infer<typeof Replacement>;

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
  insuredClasses: z.array(z.string()).readonly().describe("Those that have heads, for heads.CLASS"),
  statuses: z
    .array(
      z.object({
        key: z.string(),
        values: z.array(z.object({ value: z.string(), name: z.string() })).readonly(),
      }),
    )
    .readonly()
    .describe("What the policy distinguishes places by, for places.CODE.KEY"),
  advance: z
    .object({ percent: z.string(), amountFen: Fen, levels: amounts })
    .nullable()
    .describe("预拨: the supposed share of what would be owed"),
  lastYear: z
    .object({ fiscalYear: FiscalYear, places: z.int(), amountFen: Fen, levels: amounts })
    .nullable()
    .describe("上年实际: what the issued batches of the year before come to; null without any"),
  ...money,
});
export type Simulation = z.infer<typeof Simulation>;
