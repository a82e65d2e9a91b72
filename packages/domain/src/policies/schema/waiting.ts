import { z } from "zod";
import { inCategories } from "./categories.ts";
import { cite, date, identifier, text, wholeNumber, years, yes } from "./scalars.ts";

const exemption = z
  .union([
    z.strictObject({ id: identifier, title: text, in_collection_period: yes, cite }),
    z.strictObject({
      id: identifier,
      title: text,
      months_after_employee_insurance: wholeNumber.transform(Number),
      cite,
    }),
    z.strictObject({ id: identifier, title: text, categories: inCategories, cite }),
  ])
  .meta({ description: "Who waits for nothing 不设待遇享受等待期" });

const example = z.strictObject({
  title: text,
  enrolled: date,
  coverage_year: z
    .string()
    .regex(/^20[0-9]{2}$/, "year")
    .transform(Number),
  categories: z.array(identifier).default([]),
  left_employee_insurance: date.optional(),
  collection: z.strictObject({ from: date, to: date }).optional(),
  entitled_from: date.optional(),
  refused: identifier.optional(),
});

/** From when the insured are entitled 待遇等待期. */
export const waiting = z.strictObject({
  years: years.optional().meta({ description: "Years of enrolment; the policy's when absent" }),
  collection_period: z
    .strictObject({ from: date, to: date, cite })
    .refine(({ from, to }) => from <= to, "from-not-after-to")
    .optional()
    .meta({ description: "集中参保期, where the notice names it" }),
  exempt: z.array(exemption).min(1, "exemption"),
  entitled_from: z
    .strictObject({
      month: z.enum(["of_enrolment", "after_enrolment"]),
      assumed: yes.optional(),
      cite,
    })
    .meta({ description: "of_enrolment 从参保当月起, after_enrolment 从参保次月起" }),
  otherwise: z
    .strictObject({ months: wholeNumber.transform(Number), cite })
    .optional()
    .meta({ description: "How long everybody else waits; absent where the notice does not say" }),
  examples: z.array(example).default([]),
});
