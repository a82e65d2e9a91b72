import { z } from "zod";
import { compare, exact, parseExact } from "#money";
import { placeLevels } from "#places";
import { parseCivilDate } from "#time";

// Every scalar of a policy file is read as text, so that 91.5 never becomes a floating-point number and 0123 never
// becomes octal. The message of each rule is the name of what was expected.

/** Marks in the JSON Schema that an editor may see the text as a number. */
export const writtenAsNumber = "written-as-number";

/** A text that is not empty. */
export const text = z.string().trim().min(1, "text");
/** A name in small letters and digits, joined by hyphens or underscores. */
export const identifier = z.string().regex(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/, "identifier");
/** A plain decimal number as it is written, not negative. */
export const decimal = z
  .string()
  .regex(/^(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,6})?$/, "decimal")
  .refine((found) => parseExact(found).ok, "decimal")
  .meta({ description: "A plain decimal number, 0 or more", [writtenAsNumber]: true });
/** A percent from 0 to 100 as it is written, without its sign. */
export const percent = decimal.refine((found) => {
  const read = parseExact(found);
  return read.ok && compare(read.value, exact("100")) <= 0;
}, "at-most-100");
/** A whole number as it is written, not negative. */
export const wholeNumber = z
  .string()
  .regex(/^(?:0|[1-9][0-9]{0,11})$/, "whole-number")
  .meta({ description: "A whole number, 0 or more", [writtenAsNumber]: true });
/** The code of a place: six digits, nine or twelve below the county. */
export const placeCode = z
  .string()
  .regex(/^[0-9]{6}(?:[0-9]{3}|[0-9]{6})?$/, "place-code")
  .meta({ description: "The GB/T 2260 code of a place 行政区划代码", [writtenAsNumber]: true });
/** A civil date, YYYY-MM-DD. */
export const date = z.string().refine((found) => parseCivilDate(found).ok, "date");
/** A day that every year has, MM-DD. */
export const monthDay = z
  .string()
  .refine((found) => parseCivilDate(`2023-${found}`).ok, "month-day")
  .meta({ description: 'Month and day as "MM-DD" 月-日' });
/** yes or no. */
export const yes = z
  .enum(["yes", "no", "true", "false"], "yes|no")
  .transform((found) => found === "yes" || found === "true")
  .meta({ description: "yes or no" });

const year = z
  .string()
  .regex(/^20[0-9]{2}$/, "year")
  .transform(Number)
  .meta({ [writtenAsNumber]: true });

/** One fiscal year, a list, or a range with both ends; the value is the list in order. */
export const years = z
  .union([
    year.transform((only) => [only]),
    z.array(year).min(1, "year"),
    z
      .strictObject({ from: year, to: year })
      .refine(({ from, to }) => from <= to, "from-not-after-to")
      .transform(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      ),
  ])
  .meta({ description: "Fiscal years 财政年度: 2022, [2021, 2022] or { from: 2010, to: 2018 }" });

const singleLevels = [
  "central",
  "province",
  "city",
  "county",
  "township",
  "development_zone",
] as const;

/** Who may owe a share: one level, all levels together, the local levels together, or neighbouring levels together. */
export const shareLevels = [
  ...singleLevels,
  "central_and_local",
  "central_and_province",
  "local",
  "province_and_city",
  "city_and_county",
  "county_and_township",
] as const;
/** One of `shareLevels`. */
export type ShareLevel = (typeof shareLevels)[number];

/** Reads a level that owes a share. */
export const shareLevel = z.enum(shareLevels);
/** Reads a level of a place. */
export const placeLevel = z.enum(placeLevels);
/** Reads how sure a statement is. */
export const confidence = z.enum(["A", "B", "D", "U"]).meta({
  description:
    "A the notice itself, B a reprint, D derived by arithmetic 推算, U unconfirmed 未确认",
});
/** How sure a statement is: A the document itself, B a reprint, D derived by arithmetic, U known but unconfirmed. */
export type Confidence = z.output<typeof confidence>;
/** 达到 or 不低于. */
export const standardKind = z
  .enum(["exact", "floor"])
  .meta({ description: "exact 达到, floor 不低于" });
/** Reads the key of a citation. */
export const cite = identifier.meta({ description: "The key of a citation 出处" });
