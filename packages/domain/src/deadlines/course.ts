import { ok, refuse, type Result } from "#result";
import type { CivilDate } from "#time";
import type { DueOrigin } from "./deadline.ts";

/** What can be done about a deadline: 延期, 标记完成, 终止该期限, 重新打开. */
export const deadlineActs = ["postpone", "mark_done", "close", "reopen"] as const;
/** One act on a deadline. */
export type DeadlineAct = (typeof deadlineActs)[number];

/** What a deadline waits for: `money` that arrives, or a `task` that somebody says is done. */
export const deadlineConcerns = ["money", "task"] as const;
/** One of the things that a deadline can wait for. */
export type DeadlineConcern = (typeof deadlineConcerns)[number];

/** One thing that was done about a deadline, in the order of its number. */
export interface DeadlineEvent {
  readonly act: DeadlineAct;
  /** The later date, of a postponement; null for every other act. */
  readonly dueOn: CivilDate | null;
  readonly reason: string;
}

/** How a deadline came to stand as it does: the date that holds, and whether a person ended it. */
export interface DeadlineCourse {
  readonly dueOn: CivilDate;
  /** The date first named, when it was postponed; null when it never was. */
  readonly postponedFrom: CivilDate | null;
  /** How it was ended and why; null while it is open. */
  readonly ended: { readonly act: "mark_done" | "close"; readonly reason: string } | null;
}

/** Follows the events of a deadline from the date that was named for it. */
export function followDeadline(
  namedOn: CivilDate,
  events: readonly DeadlineEvent[],
): DeadlineCourse {
  let course: DeadlineCourse = { dueOn: namedOn, postponedFrom: null, ended: null };
  for (const { act, dueOn, reason } of events) {
    if (act === "postpone" && dueOn !== null) course = { ...course, dueOn, postponedFrom: namedOn };
    else if (act === "reopen") course = { ...course, ended: null };
    else if (act === "mark_done" || act === "close") course = { ...course, ended: { act, reason } };
  }
  return course;
}

/** Why something cannot be done about a deadline. */
export type DeadlineProblem =
  | { readonly kind: "deadline_ended"; readonly by: "mark_done" | "close" }
  | { readonly kind: "deadline_open" }
  | { readonly kind: "deadline_met" }
  | { readonly kind: "deadline_not_later"; readonly from: string; readonly to: string }
  | { readonly kind: "deadline_needs_two"; readonly origin: DueOrigin }
  | { readonly kind: "deadline_waits_for_money" };

/** Everything that a decision about a deadline rests on. */
export interface DeadlineIntention {
  readonly act: DeadlineAct;
  readonly course: DeadlineCourse;
  /** The date wanted, of a postponement. */
  readonly to: CivilDate | null;
  readonly met: boolean;
  readonly concerns: DeadlineConcern;
}

/** Decides whether an act fits the deadline as it stands; a person's word never stands for money that has not arrived. */
export function decideOnDeadline(intention: DeadlineIntention): Result<void, DeadlineProblem> {
  const { act, course, met } = intention;
  if (act === "reopen")
    return course.ended === null ? refuse({ kind: "deadline_open" }) : ok(undefined);
  if (course.ended !== null) return refuse({ kind: "deadline_ended", by: course.ended.act });
  if (met) return refuse({ kind: "deadline_met" });
  if (act === "mark_done" && intention.concerns === "money")
    return refuse({ kind: "deadline_waits_for_money" });
  return act === "postpone" ? laterThan(course.dueOn, intention.to) : ok(undefined);
}

function laterThan(from: CivilDate, to: CivilDate | null): Result<void, DeadlineProblem> {
  if (to === null) throw new Error("a postponement without a date");
  return to > from ? ok(undefined) : refuse({ kind: "deadline_not_later", from, to });
}

/** Whether a postponement takes a second person: always where a document, a superior or an approved batch set the date. */
export function postponingTakesTwo(origin: DueOrigin, approvedInBatch: boolean): boolean {
  return approvedInBatch || origin !== "local";
}
