import { z } from "zod";
import { amount } from "../mechanisms/amount.ts";
import { condition } from "./condition.ts";
import {
  confidence,
  identifier,
  percent,
  placeCode,
  shareLevel,
  standardKind,
  text,
  years,
  yes,
} from "./scalars.ts";

const cite = identifier.meta({ description: "The key of a citation 出处" });
const when = condition.optional();
const inYears = years.optional();

const payer = z
  .union([
    z.enum(["self", "central", "province", "city", "county"]).transform((only) => [only]),
    placeCode.transform((only) => [only]),
    z.array(z.union([z.enum(["self", "central", "province", "city", "county"]), placeCode])).min(1),
  ])
  .meta({
    description:
      "Who pays: a level above the place, self, or a code; of several the first that exists",
  });

/** What one level pays per head. */
export const share = z.strictObject({
  level: shareLevel,
  amount,
  payer: payer.optional(),
  kind: standardKind
    .optional()
    .meta({ description: "floor: the level owes at least this much; exact when absent" }),
  cite,
  assumed: yes
    .optional()
    .meta({ description: "yes: a reading that the notice does not spell out" }),
  note: text.optional(),
});

/** Who pays how much, for which places and classes. */
export const provisionCase = z.strictObject({
  id: identifier,
  title: text,
  when,
  years: inYears,
  beats: z
    .array(identifier)
    .optional()
    .meta({ description: "Cases that this one wins against where both apply" }),
  confidence: confidence.optional(),
  shares: z.array(share).min(1, "share"),
  note: text.optional(),
});

/** One level takes over another's share. */
export const takeover = z
  .strictObject({
    level: shareLevel.meta({ description: "Who pays" }),
    bears: shareLevel.meta({ description: "The level whose share is taken over" }),
    percent: percent
      .optional()
      .meta({ description: "The part of that share that is taken over; all of it when absent" }),
    payer: payer.optional(),
    when,
    years: inYears,
    cite,
    note: text.optional(),
  })
  .refine(({ level, bears }) => level !== bears, "level-and-bears-differ");

/** Who owes what within a group of levels. */
export const split = z.strictObject({
  level: shareLevel.meta({ description: "The group of levels whose share is divided" }),
  when,
  years: inYears,
  shares: z.array(share).min(1, "share"),
});
