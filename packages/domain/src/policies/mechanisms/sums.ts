import { z } from "zod";
import { minus, plus } from "#money";
import { ok } from "#result";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { all, made } from "./steps.ts";

/** Several amounts together: `{ sum: [a, b] }`. */
export interface Sum {
  readonly sum: readonly Amount[];
}

/** One amount less another: `{ difference: { from: a, less: b } }`. */
export interface Difference {
  readonly difference: { readonly from: Amount; readonly less: Amount };
}

/** The mechanism of `Sum`. */
export const sum: Mechanism<Sum> = {
  schema: (amount) =>
    z
      .strictObject({ sum: z.array(amount).min(2, "two-or-more") })
      .meta({ description: "Several amounts together 合计" }),
  mentions: (spec) => ({ amounts: spec.sum }),
  inWords: (spec, saying) => `（${spec.sum.map((one) => saying.amount(one)).join(" + ")}）`,
  reckon(spec, scene) {
    const inputs = all(spec.sum.map((amount) => scene.reckon(amount)));
    if (!inputs.ok) return inputs;
    const value = inputs.value.map((input) => input.value).reduce(plus);
    return ok(made("amount.sum", "add", { value, inputs: inputs.value }));
  },
};

/** The mechanism of `Difference`; may be negative inside an amount, not as a share. */
export const difference: Mechanism<Difference> = {
  schema: (amount) =>
    z
      .strictObject({ difference: z.strictObject({ from: amount, less: amount }) })
      .meta({ description: "One amount less another 差额" }),
  mentions: ({ difference: { from, less } }) => ({ amounts: [from, less] }),
  inWords: ({ difference: { from, less } }, saying) =>
    `（${saying.amount(from)} − ${saying.amount(less)}）`,
  reckon({ difference: spec }, scene) {
    const from = scene.reckon(spec.from);
    if (!from.ok) return from;
    const less = scene.reckon(spec.less);
    if (!less.ok) return less;
    const value = minus(from.value.value, less.value.value);
    return ok(made("amount.difference", "subtract", { value, inputs: [from.value, less.value] }));
  },
};
