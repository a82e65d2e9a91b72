import { z } from "zod";
import { minus } from "#money";
import { ok } from "#result";
import type { Mechanism } from "./mechanism.ts";
import { all, made } from "./steps.ts";

/** What the other shares leave of the standard 其余部分: `rest`. */
export interface Rest {
  readonly rest: "standard";
}

/** The mechanism of `Rest`; a share so stated takes what rounding leaves over. */
export const rest: Mechanism<Rest> = {
  schema: () =>
    z
      .union([
        z.literal("rest").transform(() => ({ rest: "standard" as const })),
        z.strictObject({ rest: z.literal("standard") }),
      ])
      .meta({ description: "What the other shares leave of the standard 其余部分" }),
  mentions: () => ({}),
  inWords: () => "其余部分",
  takesRemainder: true,
  reckon(_spec, scene) {
    const whole = scene.whole();
    if (!whole.ok) return whole;
    const others = all(scene.others());
    if (!others.ok) return others;
    const value = others.value.reduce((left, other) => minus(left, other.value), whole.value.value);
    return ok(made("amount.rest", "rest", { value, inputs: [whole.value, ...others.value] }));
  },
};
