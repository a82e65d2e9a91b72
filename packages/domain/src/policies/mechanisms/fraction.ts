import { z } from "zod";
import {
  exact,
  type RoundingMode,
  roundingModes,
  roundQuotient,
  scaledToText,
  toScaled,
} from "#money";
import { ok } from "#result";
import { identifier, wholeNumber } from "../schema/scalars.ts";
import { cited } from "../trace.ts";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { perHeadStep } from "./steps.ts";

/**
 * A fraction of a base 三分之一, brought to decimals of a yuan because a third has no last one:
 * `{ fraction: 1/3, of: local_part, decimals: 2 }`.
 */
export interface Fraction {
  readonly fraction: string;
  readonly of: Amount;
  readonly decimals: number;
  readonly mode: RoundingMode;
  readonly cite?: string | undefined;
}

const form = /^[1-9][0-9]{0,3}\/[1-9][0-9]{0,3}$/;
const most = 8;

/** The mechanism of `Fraction`; divided exactly and rounded once. */
export const fraction: Mechanism<Fraction> = {
  schema: (amount) =>
    z
      .strictObject({
        fraction: z.string().regex(form, "fraction such as 1/3"),
        of: amount,
        decimals: wholeNumber.transform(Number).refine((found) => found <= most, `at-most-${most}`),
        mode: z.enum(roundingModes).default("half_up"),
        cite: identifier.optional(),
      })
      .meta({ description: "A fraction of a base, to decimals of yuan per head 三分之一" }),
  mentions: ({ of, cite }) => ({ amounts: [of], cites: [cite] }),
  inWords: (spec, saying) => `${saying.amount(spec.of)}的 ${spec.fraction}`,
  reckon(spec, scene) {
    const base = scene.reckon(spec.of);
    if (!base.ok) return base;
    const [numerator = 0n, denominator = 0n] = spec.fraction.split("/").map(BigInt);
    const whole = toScaled(base.value.value, scale);
    if (whole === undefined) throw new Error(`too many decimals in ${base.value.step.value}`);
    const divisor = denominator * 10n ** BigInt(scale - spec.decimals);
    const scaled = roundQuotient(whole * numerator, divisor, spec.mode);
    const value = exact(scaledToText(scaled, spec.decimals));
    const step = perHeadStep("amount.fraction", "percent", { value, inputs: [base.value.step] });
    return ok({ value, step: cited({ ...step, note: spec.fraction }, scene.citation(spec.cite)) });
  },
};

// More decimals than any chain of percents of a yuan has.
const scale = 60;
