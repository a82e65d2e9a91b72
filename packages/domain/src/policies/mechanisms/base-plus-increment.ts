import { z } from "zod";
import { minus, percentOf, plus } from "#money";
import { ok } from "#result";
import { decimal, identifier } from "../schema/scalars.ts";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { made, written } from "./steps.ts";

/** A base amount and a percent of what a standard exceeds an older one by 基数加增量: 60 + 80% of (standard - 120). */
export interface BasePlusIncrement {
  readonly base_plus_increment: {
    readonly base: string;
    readonly percent: string;
    readonly of: Amount;
    readonly over: Amount;
    readonly cite?: string | undefined;
  };
}

/** The mechanism of `BasePlusIncrement`. */
export const basePlusIncrement: Mechanism<BasePlusIncrement> = {
  schema: (amount) =>
    z
      .strictObject({
        base_plus_increment: z.strictObject({
          base: decimal,
          percent: decimal,
          of: amount,
          over: amount,
          cite: identifier.optional(),
        }),
      })
      .meta({ description: "base + percent of (of - over) 基数加增量" }),
  mentions: ({ base_plus_increment: { of, over, cite } }) => ({
    amounts: [of, over],
    cites: [cite],
  }),
  inWords: ({ base_plus_increment: { base, percent, of, over } }, saying) =>
    `${base} 元 + （${saying.amount(of)} − ${saying.amount(over)}）的 ${percent}%`,
  reckon({ base_plus_increment: spec }, scene) {
    const standard = scene.reckon(spec.of);
    if (!standard.ok) return standard;
    const older = scene.reckon(spec.over);
    if (!older.ok) return older;
    const citation = scene.citation(spec.cite);
    const base = written("base", { text: spec.base, unit: "yuan_per_head" }, citation);
    const rate = written("rate", { text: spec.percent, unit: "percent" }, citation);
    const increment = made("increment", "subtract", {
      value: minus(standard.value.value, older.value.value),
      inputs: [standard.value, older.value],
    });
    const part = made("amount.percent", "percent", {
      value: percentOf(rate.value, increment.value),
      inputs: [rate, increment],
    });
    const value = plus(base.value, part.value);
    return ok(made("amount.base_plus_increment", "add", { value, inputs: [base, part] }));
  },
};
