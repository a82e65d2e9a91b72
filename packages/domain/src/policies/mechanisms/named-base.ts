import { z } from "zod";
import { identifier } from "../schema/scalars.ts";
import type { Mechanism } from "./mechanism.ts";

/** A base by its name: `standard`, `local_part`, `top_up`, or one of the policy's own `bases`. */
export interface Base {
  readonly base: string;
}

/** The mechanism of `Base`. */
export const base: Mechanism<Base> = {
  schema: () =>
    z
      .union([
        identifier.transform((name) => ({ base: name })),
        z.strictObject({ base: identifier }),
      ])
      .meta({ description: "A base by its name: standard, local_part, top_up, or one of bases" }),
  mentions: () => ({}),
  inWords: (spec, saying) => saying.base(spec.base),
  reckon: (spec, scene) => scene.base(spec.base),
};
