import { addDays, type CivilDate, civilDate, parseCivilDate } from "#time";
import type { DeadlineProvision, HeadcountDay, PolicyDocument } from "../schema/policy-document.ts";
import { applicable } from "./choose.ts";
import { citationOf } from "./citation-of.ts";
import type { Due } from "./ruling.ts";
import { cited, type DateStep } from "../trace.ts";
import type { Standing } from "./standing.ts";

/** The date that a deadline names for a fiscal year; null for periods after an event and monthly instalments. */
export function dateOfDeadline(deadline: DeadlineProvision, year: number): CivilDate | null {
  const { due } = deadline;
  return "on" in due ? civilDate(`${year + due.year_offset}-${due.on}`) : null;
}

/**
 * Every date that a deadline names for a fiscal year, in order: one, one for each month of instalments, or so many days after
 * an event whose date is known; none where the event's is not, or the notice names no date.
 */
export function datesOfDeadline(
  deadline: DeadlineProvision,
  year: number,
  events: ReadonlyMap<string, CivilDate>,
): readonly CivilDate[] {
  const { due } = deadline;
  const date = dateOfDeadline(deadline, year);
  if (date !== null) return [date];
  if ("days" in due) {
    const event = events.get(due.after);
    return event === undefined ? [] : [addDays(event, due.days)];
  }
  if (!("monthly_on" in due)) return [];
  const first = due.from_month ?? 1;
  return Array.from({ length: 13 - first }, (_, index) => dayOfMonth(year, first + index, due));
}

// A month that has no such day has its last one.
function dayOfMonth(
  year: number,
  month: number,
  { monthly_on: day }: { readonly monthly_on: number },
): CivilDate {
  const text = (number: number) => String(number).padStart(2, "0");
  const found = parseCivilDate(`${year}-${text(month)}-${text(day)}`);
  return found.ok ? found.value : dayOfMonth(year, month, { monthly_on: day - 1 });
}

/** The day on which heads are counted for a fiscal year; null where the notice names none. */
export function dateOfCount({ as_of: day }: HeadcountDay, year: number): CivilDate | null {
  return "on" in day ? civilDate(`${year + day.year_offset}-${day.on}`) : null;
}

/**
 * When a level's money must all be in place: the first applying deadline in the order of the file that names a date and
 * speaks of all the money, before any fallback; null when the policy names none.
 */
export function dueFor(document: PolicyDocument, standing: Standing): Due | null {
  const dated = applicable(document.deadlines, standing)
    .map(({ provision }) => provision)
    .filter(
      ({ due, percent, levels }) => "on" in due && percent === undefined && levels === undefined,
    );
  const first = dated.find(({ fallback }) => fallback !== true) ?? dated[0];
  if (first === undefined) return null;
  const date = dateOfDeadline(first, standing.year);
  if (date === null) return null;
  const { id, title, fallback, cite } = first;
  return {
    date,
    deadlineId: id,
    title,
    fallback: fallback === true,
    citation: citationOf(document, cite),
  };
}

/** The step that explains a due date by the sentence that sets it; its value is the date. */
export function dueStep({ date, deadlineId, title, citation }: Due): DateStep {
  const label = `due.${deadlineId}`;
  const step: DateStep = {
    label,
    operation: "given",
    value: date,
    unit: "date",
    inputs: [],
    note: title,
  };
  return cited(step, citation);
}
