import { advancePercentForm } from "@daowei/domain/settlement";
import { z } from "zod";
import { Fen, PlaceCode, WrittenText } from "./scalars.ts";

const AdvancePercent = z
  .string()
  .regex(advancePercentForm)
  .describe("预拨比例 in percent, above 0 and below 100, at most two decimals: 90, 92.5");

/** A share of what is owed that a batch of kind `advance` pays ahead. */
export const AdvanceShare = z.object({
  percent: AdvancePercent,
  reason: WrittenText.min(2).max(500),
  onlyPlaces: z
    .array(PlaceCode)
    .min(1)
    .max(5000)
    .optional()
    .describe("Leave out for every place that no other share names; what none names is paid whole"),
});

/** Of one amount: 应拨 × 预拨比例 is what is paid ahead. */
export const PaidAhead = z
  .object({
    legalFen: Fen.describe("应拨金额: what heads and policy come to"),
    percent: z.string(),
    reason: z.string(),
  })
  .nullable()
  .describe("预拨比例; null where the whole is paid");

/** Of a batch: each share with the places it is for, and what it makes of what is owed. */
export const BatchAhead = z
  .object({
    legalFen: Fen.describe("应拨金额 of the whole batch"),
    shares: z.array(
      z.object({
        percent: z.string(),
        reason: z.string(),
        places: z.int(),
        legalFen: Fen,
        amountFen: Fen,
      }),
    ),
  })
  .nullable()
  .describe("预拨比例; null where all is paid whole");
export type BatchAhead = z.infer<typeof BatchAhead>;

export const LegalFen = Fen.nullable().describe(
  "应拨金额, where only a share of it is paid ahead; null where the amount is the whole",
);
