import { z } from "zod";
import { roundExact, type RoundingMode, roundingModes } from "#money";
import { ok } from "#result";
import { wholeNumber } from "../schema/scalars.ts";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { made } from "./steps.ts";

/** An amount brought to a number of decimals of yuan per head: `{ rounded: a, decimals: 2 }`. */
export interface Rounded {
  readonly rounded: Amount;
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/** The mechanism of `Rounded`. */
export const rounded: Mechanism<Rounded> = {
  schema: (amount) =>
    z
      .strictObject({
        rounded: amount,
        decimals: wholeNumber.transform(Number),
        mode: z.enum(roundingModes).default("half_up"),
      })
      .meta({ description: "An amount brought to a number of decimals of yuan per head 四舍五入" }),
  mentions: (spec) => ({ amounts: [spec.rounded] }),
  inWords: (spec, saying) => `${saying.amount(spec.rounded)}（保留 ${spec.decimals} 位小数）`,
  reckon(spec, scene) {
    const input = scene.reckon(spec.rounded);
    if (!input.ok) return input;
    const value = roundExact(input.value.value, spec.decimals, spec.mode);
    return ok(made("amount.rounded", "round", { value, inputs: [input.value] }));
  },
};
