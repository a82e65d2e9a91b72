import { z } from "zod";
import { type ShareLevel, shareLevel } from "../schema/scalars.ts";
import type { Mechanism } from "./mechanism.ts";

/** Another level's share in the same case: `{ share: central }`. */
export interface Share {
  readonly share: ShareLevel;
}

/** The mechanism of `Share`. */
export const share: Mechanism<Share> = {
  schema: () =>
    z
      .strictObject({ share: shareLevel })
      .meta({ description: "Another level's share in the same case" }),
  mentions: () => ({}),
  inWords: (spec, saying) => `${saying.level(spec.share)}负担部分`,
  reckon: (spec, scene) => scene.share(spec.share),
};
