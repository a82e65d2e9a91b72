import { type CivilDate, civilDate } from "#time";
import type { DeadlineProvision, PolicyDocument } from "../schema/policy-document.ts";
import { applicable } from "./choose.ts";
import { citationOf } from "./case-scene.ts";
import type { DueStep } from "./ruling.ts";
import type { Standing } from "./standing.ts";

/** The date that a deadline names for a fiscal year; null for periods after an event and monthly instalments. */
export function dateOfDeadline(deadline: DeadlineProvision, year: number): CivilDate | null {
  const { due } = deadline;
  return "on" in due ? civilDate(`${year + (due.year_offset ?? 0)}-${due.on}`) : null;
}

/**
 * When a level's money must all be in place: the first applying deadline in the order of the file that names a date and
 * speaks of all the money, before any fallback; null when the policy names none.
 */
export function dueFor(
  document: PolicyDocument,
  standing: Standing,
): { readonly date: CivilDate; readonly step: DueStep } | null {
  const dated = applicable(document.deadlines, standing)
    .map(({ provision }) => provision)
    .filter(
      (deadline) =>
        "on" in deadline.due && deadline.percent === undefined && deadline.levels === undefined,
    );
  const first = dated.find(({ fallback }) => fallback !== true) ?? dated[0];
  if (first === undefined) return null;
  const date = dateOfDeadline(first, standing.year);
  if (date === null) return null;
  return {
    date,
    step: {
      deadlineId: first.id,
      title: first.title,
      fallback: first.fallback === true,
      citation: citationOf(document, first.cite),
    },
  };
}
