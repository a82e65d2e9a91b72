import { ok, refuse, type Result } from "#result";
import { type CivilDate, daysBetween, type WorkCalendar, workdaysBetween } from "#time";

/** Where a due date comes from: 文件规定, 上级要求, 本级设定, 系统默认 (the national date). */
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

/** How a deadline stands: met, upcoming, approaching (30 days or fewer) or overdue. */
export type DeadlineState = "met" | "upcoming" | "approaching" | "overdue";

/** How a due date stands on a day; days are negative when past, working days null where the calendar does not know. */
export interface DeadlineStanding {
  readonly daysLeft: number;
  readonly workdaysLeft: number | null;
  readonly overdue: boolean;
  readonly state: DeadlineState;
}

const approachingDays = 30;

/** Where a due date stands today; `met` says that everything it was about has arrived. */
export function standingOf(input: {
  readonly dueOn: CivilDate;
  readonly today: CivilDate;
  readonly met: boolean;
  readonly calendar: WorkCalendar;
}): DeadlineStanding {
  const { dueOn, today, met } = input;
  const daysLeft = daysBetween(today, dueOn);
  const workdaysLeft = workdaysBetween(input.calendar, today, dueOn);
  const overdue = !met && daysLeft < 0;
  return {
    daysLeft,
    workdaysLeft: workdaysLeft === "uncovered" ? null : workdaysLeft,
    overdue,
    state: met
      ? "met"
      : overdue
        ? "overdue"
        : daysLeft <= approachingDays
          ? "approaching"
          : "upcoming",
  };
}
