import { placeLevels } from "@daowei/domain/places";
import { z } from "zod";
import { CivilDate, Confidence } from "./scalars.ts";

const Open = CivilDate.nullable();
export const Divisions = z
  .object({
    places: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        level: z.enum(placeLevels),
        parent: z.string().nullable(),
        from: Open,
        to: Open,
      }),
    ),
    facts: z.array(
      z.object({
        place: z.string(),
        key: z.string(),
        value: z.string(),
        from: Open,
        to: Open,
        source: z.string(),
        confidence: Confidence,
      }),
    ),
    aliases: z.array(z.object({ place: z.string(), name: z.string() })),
    successions: z.array(z.object({ code: z.string(), successor: z.string() })),
    vocabulary: z.array(z.object({ key: z.string(), value: z.string(), name: z.string() })),
  })
  .describe("The divisions of the country, for computing an amount again elsewhere");
export type Divisions = z.infer<typeof Divisions>;
