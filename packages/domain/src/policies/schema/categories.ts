import { z } from "zod";
import { cite, identifier, text } from "./scalars.ts";

/** People whom a notice treats in a way of their own, beside their insured class: 特困人员, 低保对象, 新生儿 … */
export const category = z.strictObject({
  title: text,
  includes: z
    .array(identifier)
    .min(1, "identifier")
    .optional()
    .meta({ description: "Categories whose people belong to this one too 含" }),
  cite,
});

/** Reads the categories that a provision is about. */
export const inCategories = z.array(identifier).min(1, "identifier").meta({
  description: "Categories of people, by the keys under `categories`",
});
