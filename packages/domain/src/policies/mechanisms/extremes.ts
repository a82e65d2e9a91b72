import { z } from "zod";
import { compare } from "#money";
import { ok } from "#result";
import type { Amount } from "./amount.ts";
import type { Mechanism, Outcome, Reckoned, Scene } from "./mechanism.ts";
import { all, made } from "./steps.ts";

/** The largest of several amounts 就高: `{ larger_of: [a, b] }`; says "if lower than b, b applies". */
export interface LargerOf {
  readonly larger_of: readonly Amount[];
}

/** The smallest of several amounts 就低: `{ smaller_of: [a, b] }`; says "at most b". */
export interface SmallerOf {
  readonly smaller_of: readonly Amount[];
}

/** The mechanism of `LargerOf`. */
export const largerOf: Mechanism<LargerOf> = {
  schema: (amount) =>
    z
      .strictObject({ larger_of: z.array(amount).min(2, "two-or-more") })
      .meta({ description: "The largest of several amounts 就高" }),
  mentions: (spec) => ({ amounts: spec.larger_of }),
  inWords: (spec, saying) =>
    `${spec.larger_of.map((one) => saying.amount(one)).join(" 与 ")}中最高的`,
  reckon: (spec, scene) => pick(spec.larger_of, scene, { operation: "maximum", sign: 1 }),
};

/** The mechanism of `SmallerOf`. */
export const smallerOf: Mechanism<SmallerOf> = {
  schema: (amount) =>
    z
      .strictObject({ smaller_of: z.array(amount).min(2, "two-or-more") })
      .meta({ description: "The smallest of several amounts 就低" }),
  mentions: (spec) => ({ amounts: spec.smaller_of }),
  inWords: (spec, saying) =>
    `${spec.smaller_of.map((one) => saying.amount(one)).join(" 与 ")}中最低的`,
  reckon: (spec, scene) => pick(spec.smaller_of, scene, { operation: "minimum", sign: -1 }),
};

function pick(
  amounts: readonly Amount[],
  scene: Scene,
  wanted: { readonly operation: "minimum" | "maximum"; readonly sign: 1 | -1 },
): Outcome {
  const inputs = all(amounts.map((amount) => scene.reckon(amount)));
  if (!inputs.ok) return inputs;
  const { value } = inputs.value.reduce((best: Reckoned, next) =>
    compare(next.value, best.value) === wanted.sign ? next : best,
  );
  return ok(made(`amount.${wanted.operation}`, wanted.operation, { value, inputs: inputs.value }));
}
