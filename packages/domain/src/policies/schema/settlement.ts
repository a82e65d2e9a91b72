import { z } from "zod";
import { condition } from "./condition.ts";
import {
  cite,
  identifier,
  monthDay,
  percent,
  shareLevel,
  text,
  wholeNumber,
  years,
} from "./scalars.ts";

const applies = { when: condition.optional(), years: years.optional(), cite };

const unstated = z.strictObject({
  unstated: text.meta({ description: "The notice's word where it names no figure" }),
});

/** On which day heads are counted, and what such a count is for 参保人数以…为准. */
export const headcountDay = z.strictObject({
  title: text,
  as_of: z.union([
    z.strictObject({
      on: monthDay,
      year_offset: z.enum(["-1", "0", "1"]).default("0").transform(Number),
    }),
    unstated,
  ]),
  status: z
    .enum(["reported", "verified"])
    .optional()
    .meta({ description: "reported 上报数, verified 核定数" }),
  use: z
    .enum(["advance", "settlement"])
    .optional()
    .meta({ description: "What the count is for; everything when absent" }),
  ...applies,
  note: text.optional(),
});

const months = wholeNumber
  .transform(Number)
  .refine((found) => found >= 1 && found <= 12, "months-1-to-12");

/** What is paid ahead of the settlement 提前下达、预拨. */
export const advance = z.strictObject({
  id: identifier,
  title: text,
  part: z
    .union([
      z.literal("full").transform(() => ({ percent: "100" })),
      z.strictObject({ percent }),
      z.strictObject({ months }),
      unstated,
    ])
    .meta({
      description: "full, a percent or so many months' twelfths of what is due, or unstated",
    }),
  levels: z
    .array(shareLevel)
    .min(1)
    .optional()
    .meta({ description: "The levels that pay ahead; all when absent" }),
  ...applies,
  note: text.optional(),
});

/** How the difference between what is due and what was paid ahead is settled 清算、多退少补. */
export const settlement = z.strictObject({
  title: text,
  overpaid: z
    .literal("carried")
    .default("carried")
    .meta({ description: "carried 抵扣以后年度: taken off the next payment, never paid back" }),
  underpaid: z
    .enum(["paid", "carried"])
    .default("paid")
    .meta({ description: "paid 本次补足, carried 以后年度补足" }),
  ...applies,
  note: text.optional(),
});
