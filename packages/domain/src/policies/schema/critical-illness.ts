import { z } from "zod";
import { inCategories } from "./categories.ts";
import { cite, decimal, identifier, percent, standardKind, text, years, yes } from "./scalars.ts";

const deductible = z
  .union([
    z.strictObject({ percent, of: z.literal("disposable_income"), cite }),
    z.strictObject({ yuan: decimal, cite }),
  ])
  .meta({
    description:
      "起付标准: yuan, or a percent of last year's disposable income per head 居民人均可支配收入",
  });

const segment = z.strictObject({
  over: decimal.meta({ description: "Yuan above the deductible at which the segment begins" }),
  to: decimal.optional().meta({ description: "Where it ends; open when absent" }),
  percent: percent.meta({ description: "The part that is paid 支付比例" }),
  cite,
});

const lowered = z
  .union([
    z.strictObject({ to_percent: percent, approximate: yes.optional(), cite: cite.optional() }),
    z.strictObject({ by_percent: percent, approximate: yes.optional(), cite: cite.optional() }),
  ])
  .meta({
    description: "to_percent 降低至60%, by_percent 降低50%: they are different; approximate 左右",
  });

/** What needy people get beyond the others 倾斜支付. */
const tilt = z
  .strictObject({
    id: identifier,
    categories: inCategories,
    deductible: lowered.optional(),
    ratio: z
      .strictObject({
        points: percent.meta({ description: "Percentage points added 提高百分点" }),
        kind: standardKind.default("exact"),
        cite: cite.optional(),
      })
      .optional(),
    cap: z
      .strictObject({ removed: yes, cite: cite.optional() })
      .optional()
      .meta({ description: "removed: yes = no ceiling 取消封顶线" }),
    unstated: text
      .optional()
      .meta({ description: "The notice's word where it names no figures at all" }),
    years: years.optional(),
    cite,
    note: text.optional(),
  })
  .refine(
    ({ deductible: lower, ratio, cap, unstated }) =>
      (unstated === undefined) !==
      (lower === undefined && ratio === undefined && cap === undefined),
    "figures-or-unstated",
  );

/** A question about critical-illness insurance worked by hand. */
const example = z.strictObject({
  title: text,
  categories: z.array(identifier).default([]),
  income: decimal.optional().meta({ description: "Disposable income per head, yuan" }),
  local_deductible: decimal.optional(),
  local_percent: decimal.optional().meta({ description: "One paid ratio for all amounts" }),
  deductible: decimal.optional(),
  percents: z.array(decimal).optional(),
  refused: identifier.optional(),
});

/** Critical-illness insurance 大病保险; what is absent the notice does not state. */
export const criticalIllness = z.strictObject({
  financing: z
    .strictObject({ yuan: decimal, kind: standardKind.default("exact"), cite })
    .optional()
    .meta({ description: "Yuan per head from the fund 筹资标准" }),
  deductible: deductible.optional(),
  segments: z
    .array(segment)
    .min(1)
    .refine(
      (list) => list.every(({ over }, index) => over === (index === 0 ? "0" : list[index - 1]?.to)),
      "segments-without-gap",
    )
    .optional(),
  cap: z.strictObject({ yuan: decimal, cite }).optional(),
  tilts: z.array(tilt).default([]),
  note: text.optional(),
  examples: z.array(example).default([]),
});
