import { z } from "zod";
import { BatchStage } from "./batches.ts";
import { PolicyComparison } from "./comparison.ts";
import { PolicySummary } from "./policies.ts";
import { Fen, FiscalYear, Id, PayerLevel, PlaceCode } from "./scalars.ts";

const money = { beforeFen: Fen, afterFen: Fen, differenceFen: Fen };
const levels = z.array(z.object({ level: PayerLevel, ...money }));

const Sum = z
  .object({
    batches: z.int(),
    changed: z.int().describe("Batches in which any amount differs"),
    ...money,
    levels,
  })
  .describe("Over the batches that the new text can compute; the levels add up to it");

/** What publishing or withdrawing a policy does: the effect of the kinds policy.publish and policy.withdraw. */
export const PolicyEffect = z.object({
  policyId: z.string(),
  after: PolicySummary.nullable().describe("Null when no text of the id will be in force"),
  supersedes: z.object({ version: z.string(), published: z.boolean() }).nullable(),
  comparison: PolicyComparison.nullable().describe(
    "Beside the text in force or, for a new id, the newest one of the same place",
  ),
  restingOnIt: z.array(z.string()).describe("Policies that refer to it"),
  drafts: Sum.describe("Not issued: they keep their version unless they are made anew"),
  issued: Sum.describe("Issued and not settled: they keep their version for good"),
  batches: z.array(
    z.object({
      batchId: Id,
      number: z.string(),
      title: z.string(),
      fiscalYear: FiscalYear,
      stage: BatchStage,
      policyId: z.string(),
      version: z.string(),
      amountFen: Fen,
      recomputed: z
        .object({
          ...money,
          levels,
          places: z.array(z.object({ placeCode: PlaceCode, placeName: z.string(), ...money })),
          placesUnchanged: z.int(),
        })
        .nullable(),
      refusal: z
        .string()
        .nullable()
        .describe("Problem kind, where the new text does not compute it"),
    }),
  ),
});
export type PolicyEffect = z.infer<typeof PolicyEffect>;
