import { z } from "zod";
import { amount } from "../mechanisms/amount.ts";
import { condition } from "./condition.ts";
import {
  confidence,
  date,
  decimal,
  identifier,
  monthDay,
  percent,
  placeCode,
  shareLevel,
  standardKind,
  text,
  wholeNumber,
  years,
  yes,
} from "./scalars.ts";

const cite = identifier.meta({ description: "The key of a citation 出处" });
const when = condition.optional();
const inYears = years.optional();

/** Where a number is written 出处: the sentence word for word, or what it says. */
export const citation = z
  .strictObject({
    number: text
      .optional()
      .meta({ description: "文号 of the document, when it is not this policy's own" }),
    article: text.meta({ description: "Where in the document, e.g. 一、(二)" }),
    quote: text.optional().meta({ description: "The sentence, word for word 原文" }),
    paraphrase: text
      .optional()
      .meta({ description: "What it says, when the wording is not at hand 转述" }),
    confidence: confidence.optional(),
  })
  .refine(
    ({ quote, paraphrase }) => (quote === undefined) !== (paraphrase === undefined),
    "quote-or-paraphrase",
  );

/** What a reader of the policy should know. */
export const note = z.strictObject({ text, cite: cite.optional() });

/** Places on a list of the notice, in all of its years or only in some. */
export interface ListedPlaces {
  readonly places: readonly string[];
  readonly years?: readonly number[] | undefined;
  readonly cite?: string | undefined;
}

const listed = z
  .union([
    placeCode.transform((only): ListedPlaces => ({ places: [only] })),
    z.strictObject({
      places: z.array(placeCode).min(1, "place-code"),
      years: years.optional(),
      cite: cite.optional(),
    }),
  ])
  .meta({
    description:
      "A place on the list, or places that are on it only in some years or by another sentence",
  });

/** A list that the notice itself gives, as an attribute of places. */
export const policyAttribute = z.strictObject({
  title: text,
  cite,
  values: z.record(text, z.array(listed).min(1, "place-code")),
});

/** A base that amounts may refer to by its name. */
export const namedBase = z.strictObject({ title: text, amount, cite });

/** Yuan per head and year 补助标准. */
export const standard = z.strictObject({
  kind: standardKind,
  amount,
  when,
  years: inYears,
  cite,
});

/** Places and classes about which the notice is silent. */
export const gap = z.strictObject({
  when: condition,
  years: inYears,
  reason: text,
  cite: cite.optional(),
});

function isWithin(least: number, most: number): (found: number) => boolean {
  return (found) => found >= least && found <= most;
}

const due = z.union([
  z.strictObject({
    on: monthDay,
    year_offset: z.enum(["-1", "0", "1"]).default("0").transform(Number),
  }),
  z.strictObject({ days: wholeNumber.transform(Number), after: identifier }),
  z.strictObject({
    monthly_on: wholeNumber.transform(Number).refine(isWithin(1, 31), "day-1-to-31"),
    from_month: wholeNumber.transform(Number).refine(isWithin(1, 12), "month-1-to-12").optional(),
  }),
  z.strictObject({
    undated: text.meta({ description: "The notice's word where it names no date 未定日期" }),
  }),
]);

/** By when money must be in place 到位时限. */
export const deadline = z.strictObject({
  id: identifier,
  title: text,
  due,
  levels: z.array(shareLevel).min(1).optional(),
  percent: percent
    .optional()
    .meta({ description: "The part of the money due at this step; all when absent" }),
  fallback: yes.optional().meta({ description: "yes: applies only where no other deadline does" }),
  when,
  years: inYears,
  cite,
});

const expectedShare = z.strictObject({
  level: shareLevel,
  per_head: decimal.optional(),
  yuan: decimal,
  payer: placeCode.optional(),
});

/** A case worked by hand. */
export const example = z
  .strictObject({
    title: text,
    year: z
      .string()
      .regex(/^20[0-9]{2}$/, "year")
      .transform(Number)
      .optional(),
    place: placeCode,
    class: identifier,
    heads: wholeNumber.transform(BigInt),
    case: identifier.optional(),
    shares: z.array(expectedShare).min(1).optional(),
    assuming: z.record(identifier, text).optional().meta({
      description:
        "Attributes that the place is supposed to have 假设, e.g. a list that is missing",
    }),
    due: date.optional(),
    refused: identifier.optional().meta({ description: "The kind of refusal that is expected" }),
  })
  .refine(
    ({ shares, refused }) => (shares === undefined) !== (refused === undefined),
    "shares-or-refused",
  );
