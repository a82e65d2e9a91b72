import { z } from "zod";
import { condition } from "./condition.ts";
import { inCategories } from "./categories.ts";
import {
  cite,
  decimal,
  identifier,
  monthDay,
  percent,
  placeCode,
  standardKind,
  text,
  years,
} from "./scalars.ts";

const yuan = decimal
  .refine((found) => !/\.[0-9]{3}/.test(found), "whole-fen")
  .meta({ description: "Yuan and fen of one person" });
const oneYear = z
  .string()
  .regex(/^20[0-9]{2}$/, "year")
  .transform(Number);
const coverageYear = z.union([z.literal("unknown").transform(() => null), oneYear]).meta({
  description: "The year that is paid for, usually the one after the notice's; or unknown",
});

/** What the insured pay themselves 个人缴费. */
export const contribution = z.strictObject({
  coverage_year: coverageYear,
  kind: standardKind,
  yuan,
  when: condition.optional(),
  tiers: z
    .array(z.strictObject({ id: identifier, title: text, yuan, cite }))
    .min(2, "two-or-more")
    .optional()
    .meta({ description: "Contributions among which people choose 个人缴费分档" }),
  lowest_tier: z
    .strictObject({
      at_least: z
        .union([z.literal("standard"), yuan])
        .meta({ description: "standard, or yuan that another document sets" }),
      cite,
    })
    .optional()
    .meta({ description: "What no tier may be below 最低档应不低于" }),
  cite,
  note: text.optional(),
});

const granted = z
  .union([
    z.literal("full").transform(() => ({ percent: "100" })),
    z.strictObject({ percent }),
    z.strictObject({ yuan }),
    z.strictObject({
      unstated: text.meta({ description: "The notice's word where it names no amount" }),
    }),
  ])
  .meta({
    description: "full 全额资助, a percent or yuan of the contribution 定额资助, or unstated",
  });

const grantPayer = z.strictObject({
  payer: identifier,
  title: text,
  part: z
    .union([z.literal("rest"), z.strictObject({ percent })])
    .meta({ description: "A percent of the assistance, or the rest of it" }),
});

/** Who is helped to pay the contribution 资助参保, with how much, and by whom. */
export const grant = z.strictObject({
  id: identifier,
  title: text,
  categories: inCategories,
  amount: granted,
  payers: z.array(grantPayer).min(1).optional(),
  method: z
    .enum(["at_collection", "refund_later"])
    .optional()
    .meta({ description: "at_collection: the person pays only the rest; refund_later 先缴后补" }),
  status_on: z
    .strictObject({
      on: monthDay,
      year_offset: z.enum(["-1", "0"]).default("-1").transform(Number),
    })
    .optional()
    .meta({
      description:
        "The day on which the category counts 身份认定截止日; -1 = before the coverage year",
    }),
  coverage_years: years.optional(),
  when: condition.optional(),
  cite,
  note: text.optional(),
});

/** What holds for a person to whom several provisions apply 就高不就低、不重复享受. */
export const overlap = z.strictObject({ takes: z.literal("highest"), cite });

/** A person's contribution worked by hand. */
export const contributionExample = z.strictObject({
  title: text,
  coverage_year: coverageYear.optional(),
  place: placeCode,
  class: identifier,
  categories: z.array(identifier).default([]),
  tier: identifier.optional(),
  local_yuan: yuan
    .optional()
    .meta({ description: "What the pooling area itself has set 统筹地区缴费标准" }),
  parts: z
    .array(z.strictObject({ payer: identifier, yuan }))
    .min(1)
    .optional(),
  refused: identifier.optional().meta({ description: "The kind of refusal that is expected" }),
});
