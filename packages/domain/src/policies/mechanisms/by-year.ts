import { z } from "zod";
import { ok, refuse } from "#result";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { perHeadStep } from "./steps.ts";

/** An amount by the fiscal year 分年度: `{ by_year: { "2022": …, "2023": … } }`. */
export interface ByYear {
  readonly by_year: Readonly<Record<string, Amount>>;
}

const year = z.string().regex(/^20[0-9]{2}$/, "year");

/** The mechanism of `ByYear`; a year that is not named refuses, never the year before it. */
export const byYear: Mechanism<ByYear> = {
  schema: (amount) =>
    z
      .strictObject({ by_year: z.record(year, amount) })
      .meta({ description: "An amount by the fiscal year 分年度" }),
  mentions: (spec) => ({ amounts: Object.values(spec.by_year) }),
  inWords: (spec, saying) =>
    Object.entries(spec.by_year)
      .map(([each, one]) => `${each} 年 ${saying.amount(one)}`)
      .join("；"),
  reckon(spec, scene) {
    const chosen = spec.by_year[String(scene.year)];
    if (chosen === undefined) {
      const expected = Object.keys(spec.by_year);
      return refuse({ kind: "no-value-for-year", year: scene.year, expected });
    }
    const outcome = scene.reckon(chosen);
    if (!outcome.ok) return outcome;
    const { value, step } = outcome.value;
    const choice = perHeadStep("amount.by_year", "choose", { value, inputs: [step] });
    return ok({ value, step: { ...choice, note: String(scene.year) } });
  },
};
