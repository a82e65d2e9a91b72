import { z } from "zod";
import { percentOf } from "#money";
import { ok } from "#result";
import { decimal, identifier } from "../schema/scalars.ts";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { made, written } from "./steps.ts";

/** A percent of a base 按比例: `{ percent: 80, of: national_standard }`. */
export interface Percent {
  readonly percent: string;
  readonly of: Amount;
  readonly cite?: string | undefined;
}

/** The mechanism of `Percent`; exact, without rounding. */
export const percent: Mechanism<Percent> = {
  schema: (amount) =>
    z
      .strictObject({ percent: decimal, of: amount, cite: identifier.optional() })
      .meta({ description: "A percent of a base 按比例" }),
  mentions: ({ of, cite }) => ({ amounts: [of], cites: [cite] }),
  inWords: (spec, saying) => `${saying.amount(spec.of)}的 ${spec.percent}%`,
  reckon(spec, scene) {
    const base = scene.reckon(spec.of);
    if (!base.ok) return base;
    const rate = written(
      "rate",
      { text: spec.percent, unit: "percent" },
      scene.citation(spec.cite),
    );
    const value = percentOf(rate.value, base.value.value);
    return ok(made("amount.percent", "percent", { value, inputs: [rate, base.value] }));
  },
};
