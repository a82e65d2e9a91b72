import { z } from "zod";
import { cite, identifier, text } from "./scalars.ts";

/** A gap of a fund from before schemes were merged 整合前的基金缺口: the government of the old pooling area makes it up. */
export const legacyGap = z.strictObject({
  id: identifier,
  title: text,
  schemes: z
    .record(identifier, text)
    .meta({ description: "The old schemes, none of whose funds may cover another's gap" }),
  borne_by: z.literal("original_pooling_government"),
  cite,
});
