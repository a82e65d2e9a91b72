import { ok, refuse, type Result } from "@daowei/domain/result";
import {
  addDays,
  type CivilDate,
  daysBetween,
  type HolidayNotice,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from "@daowei/domain/time";
import { z } from "zod";
import { readQuickly } from "./read-quickly.ts";

/** One thing that is wrong with the text of a notice about holidays. */
export interface NoticeFinding {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

const date = z.string().transform((text, issues): CivilDate => {
  const parsed = parseCivilDate(text);
  if (parsed.ok) return parsed.value;
  issues.addIssue({ code: "custom", message: "date YYYY-MM-DD" });
  return z.NEVER;
});
const file = z.strictObject({
  year: z
    .string()
    .regex(/^2[01]\d\d$/, "year")
    .transform(Number),
  number: z.string().min(1, "document number").max(100, "document number"),
  holidays: z
    .array(
      z.strictObject({ name: z.string().min(1, "name").max(20, "name"), from: date, to: date }),
    )
    .min(1, "holidays"),
  workdays: z.array(date).default([]),
});

/** Longest holiday that is believed: a longer one is a slip of the pen. */
const mostDays = 12;

/** Reads 国务院办公厅关于部分节假日安排的通知 as YAML; refuses it with everything that is wrong. */
export function readHolidayNotice(text: string): Result<HolidayNotice, readonly NoticeFinding[]> {
  const parsed = file.safeParse(readQuickly(text));
  if (!parsed.success)
    return refuse(
      parsed.error.issues.slice(0, 20).map(({ path, message }) => ({
        path: path.map(String).join("."),
        expected: message,
        found: "",
      })),
    );
  const { year, number, holidays, workdays } = parsed.data;
  const findings = holidays.flatMap((one, at) => spanFindings(one, at, year));
  const daysOff = new Set(
    findings.length > 0 ? [] : holidays.flatMap(({ from, to }) => daysFrom(from, to)),
  );
  for (const [at, day] of workdays.entries()) {
    const path = `workdays.${at}`;
    if (!belongsTo(day, year)) findings.push({ path, expected: `a day of ${year}`, found: day });
    else if (weekdayOf(day) <= 5)
      findings.push({ path, expected: "a Saturday or Sunday", found: day });
    else if (daysOff.has(day)) findings.push({ path, expected: "not a day off", found: day });
  }
  if (findings.length > 0) return refuse(findings);
  return ok({ year, number, holidays: [...daysOff].toSorted(), workdays: workdays.toSorted() });
}

function spanFindings(
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  at: number,
  year: number,
): NoticeFinding[] {
  const path = `holidays.${at}`;
  const found = `${from} – ${to}`;
  const days = daysBetween(from, to) + 1;
  if (days < 1) return [{ path, expected: "a last day after the first", found }];
  if (days > mostDays) return [{ path, expected: `at most ${mostDays} days`, found }];
  if (!belongsTo(from, year) || yearOf(to) !== year)
    return [{ path, expected: `days of ${year}`, found }];
  return [];
}

/** New Year's holiday of a year may begin in the December before. */
function belongsTo(day: CivilDate, year: number): boolean {
  return yearOf(day) === year || day.startsWith(`${year - 1}-12-`);
}

function daysFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}
