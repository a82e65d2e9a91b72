import { z } from "zod";
import { ok } from "#result";
import { decimal, identifier } from "../schema/scalars.ts";
import type { Mechanism } from "./mechanism.ts";
import { written } from "./steps.ts";

/** A fixed amount per head 定额: `{ yuan: 488 }`. */
export interface Yuan {
  readonly yuan: string;
  readonly cite?: string | undefined;
}

/** The mechanism of `Yuan`. */
export const yuan: Mechanism<Yuan> = {
  schema: () =>
    z
      .strictObject({ yuan: decimal, cite: identifier.optional() })
      .meta({ description: "A fixed amount per head 定额" }),
  mentions: ({ cite }) => ({ cites: [cite] }),
  inWords: ({ yuan: stated }) => `${stated} 元`,
  reckon: (spec, scene) =>
    ok(
      written(
        "amount.fixed",
        { text: spec.yuan, unit: "yuan_per_head" },
        scene.citation(spec.cite),
      ),
    ),
};
