import { z } from "zod";
import { Citation, StandardKind } from "./policies.ts";
import {
  CivilDate,
  Confidence,
  FiscalYear,
  PayerLevel,
  PerHeadYuan,
  PlaceCode,
} from "./scalars.ts";

const DifferenceYuan = z
  .string()
  .regex(/^-?\d{1,9}(\.\d{1,10})?$/)
  .nullable()
  .describe("b less a, exact; null where only one of them has a figure");

const Figure = z
  .object({
    yuan: PerHeadYuan,
    kind: StandardKind,
    derived: z.boolean().describe("推算: follows from stated figures, is not itself stated"),
    assumed: z.boolean().describe("A reading that the notice does not spell out"),
  })
  .nullable()
  .describe("Null where the policy has none; that is not zero");

const pair = { a: Figure, b: Figure, differenceYuan: DifferenceYuan };

const CaseNamed = z
  .object({ id: z.string(), title: z.string(), confidence: Confidence })
  .nullable();

const DeadlineSaid = z
  .object({
    what: z.string(),
    rule: z.string(),
    on: CivilDate.nullable(),
    fallback: z.boolean(),
    citation: Citation,
  })
  .nullable();

const ContributionSaid = z
  .object({
    yuan: PerHeadYuan,
    kind: StandardKind,
    coverageYear: FiscalYear.nullable(),
    citation: Citation,
  })
  .nullable();

const ComparedPolicy = z.object({
  policyId: z.string(),
  number: z.string(),
  title: z.string(),
  placeCode: PlaceCode,
  placeName: z.string(),
  year: FiscalYear,
  confidence: Confidence,
});

export const PolicyComparison = z.object({
  a: ComparedPolicy,
  b: ComparedPolicy,
  classes: z.object({
    onlyA: z.array(z.string()).readonly(),
    onlyB: z.array(z.string()).readonly(),
    both: z.array(z.string()).readonly(),
  }),
  rules: z
    .array(
      z.object({
        insuredClasses: z.array(z.string()).readonly(),
        places: z.array(z.object({ placeCode: PlaceCode, placeName: z.string() })),
        a: CaseNamed,
        b: CaseNamed,
        standard: z.object(pair),
        shares: z.array(z.object({ level: PayerLevel, ...pair })),
        same: z.boolean(),
      }),
    )
    .describe("Places and classes for which both policies answer alike among themselves"),
  deadlines: z.array(
    z.object({ id: z.string(), a: DeadlineSaid, b: DeadlineSaid, same: z.boolean() }),
  ),
  contributions: z
    .array(z.object({ a: ContributionSaid, b: ContributionSaid, differenceYuan: DifferenceYuan }))
    .readonly(),
});
export type PolicyComparison = z.infer<typeof PolicyComparison>;
