import { ok, refuse, type Result } from "#result";
import { type CivilDate, countWorkdays, daysBetween, type WorkCalendar } from "#time";

/** Where a due date comes from: 文件规定, 上级要求, 本级设定, 国家统一期限. */
export type DueOrigin = "policy" | "superior" | "local" | "fallback";

/** A due date with its origin. */
export interface DueDate {
  readonly on: CivilDate;
  readonly origin: DueOrigin;
  /** Why a locally set date differs from the notice's; null for every other origin. */
  readonly reason: string | null;
}

/** Why no due date can be said. */
export type DueProblem =
  | { readonly kind: "due_date_unknown" }
  | {
      readonly kind: "due_reason_missing";
      readonly setOn: string;
      readonly legalOn: string | null;
    };

/** The date that holds: a locally set one with its reason, else the law's; a date is never made up. */
export function chooseDueDate(
  legal: { readonly on: CivilDate; readonly origin: DueOrigin } | null,
  local: { readonly on: CivilDate; readonly reason: string | null } | null,
): Result<DueDate, DueProblem> {
  if (local === null || local.on === legal?.on) {
    if (legal === null) return refuse({ kind: "due_date_unknown" });
    return ok({ on: legal.on, origin: legal.origin, reason: null });
  }
  const legalOn = legal === null ? null : legal.on;
  if (local.reason === null)
    return refuse({ kind: "due_reason_missing", setOn: local.on, legalOn });
  return ok({ on: local.on, origin: "local", reason: local.reason });
}

/** How a deadline stands: met, ended by a person, upcoming, approaching (30 days or fewer) or overdue. */
export type DeadlineState = "met" | "done" | "closed" | "upcoming" | "approaching" | "overdue";

/** How a due date stands on a day; days are negative when past. */
export interface DeadlineStanding {
  readonly daysLeft: number;
  /** Null where a year between is not covered by the calendar. */
  readonly workdaysLeft: number | null;
  /** The same with Monday to Friday worked in the years that are not covered. */
  readonly weekdaysLeft: number;
  /** The years between that the calendar does not know. */
  readonly uncoveredYears: readonly number[];
  readonly overdue: boolean;
  readonly state: DeadlineState;
}

const approachingDays = 30;

/** Where a due date stands today; `met` says that everything it was about has arrived, `ended` that a person ended it. */
export function standingOf(input: {
  readonly dueOn: CivilDate;
  readonly today: CivilDate;
  readonly met: boolean;
  readonly ended?: "mark_done" | "close" | undefined;
  readonly calendar: WorkCalendar;
}): DeadlineStanding {
  const { dueOn, today } = input;
  const daysLeft = daysBetween(today, dueOn);
  const { workdays, uncoveredYears } = countWorkdays(input.calendar, today, dueOn);
  const state = stateOf(input, daysLeft);
  return {
    daysLeft,
    workdaysLeft: uncoveredYears.length === 0 ? workdays : null,
    weekdaysLeft: workdays,
    uncoveredYears,
    overdue: state === "overdue",
    state,
  };
}

function stateOf(
  { met, ended }: { readonly met: boolean; readonly ended?: "mark_done" | "close" | undefined },
  daysLeft: number,
): DeadlineState {
  if (met) return "met";
  if (ended !== undefined) return ended === "close" ? "closed" : "done";
  if (daysLeft < 0) return "overdue";
  return daysLeft <= approachingDays ? "approaching" : "upcoming";
}
