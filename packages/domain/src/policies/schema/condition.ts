import { z } from "zod";
import { identifier, placeCode, placeLevel, text } from "./scalars.ts";

const oneOrMore = z.union([text.transform((only) => [only]), z.array(text).min(1, "text")]);

const plain = z.strictObject({
  classes: z
    .array(identifier)
    .min(1, "identifier")
    .optional()
    .meta({ description: "Insured classes 参保类别; all of the policy's when absent" }),
  places: z
    .array(placeCode)
    .min(1, "place-code")
    .optional()
    .meta({ description: "Places by code; each stands for itself and everything below it" }),
  levels: z
    .array(placeLevel)
    .min(1)
    .optional()
    .meta({ description: "Levels of the place whose heads are counted" }),
  attributes: z.record(identifier, oneOrMore).optional().meta({
    description:
      "Attributes 属性 and their accepted values; any = some value is known, none = none is known",
  }),
});

/** When something applies: all that is stated must hold; `except` takes places or classes out again. */
export const condition = plain.extend({ except: plain.optional() });
/** What `condition` reads. */
export type Condition = z.output<typeof condition>;
/** A condition without its exception. */
export type PlainCondition = z.output<typeof plain>;
