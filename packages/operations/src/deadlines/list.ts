import {
  type DeadlineAct,
  decideOnDeadline,
  postponingTakesTwo,
  standingOf,
} from "@daowei/domain/deadlines";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { addDays } from "@daowei/domain/time";
import { ask } from "../ask.ts";
import { inScope, needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import type { YearAndPlace } from "./due.ts";
import { type DueNow, readDuesNow } from "./dues-now.ts";
import { keepsDeadlines } from "./keepers.ts";

/** What must be in place by when, the earliest first: the dates of batches, of notices, of offices, and of periods that run. */
export const listDeadlines = ask<YearAndPlace, Deadline[]>(async (context, input) => {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  return seen.ok ? ok(await readDeadlines(context, input)) : seen;
});

/** For a place that the acting post may see. */
export async function readDeadlines(context: Context, input: YearAndPlace): Promise<Deadline[]> {
  const dues = await readDuesNow(context, input);
  return dues
    .map((one) => deadlineOf(context, input.fiscalYear, one))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function deadlineOf(context: Context, year: number, now: DueNow) {
  const { due, course, met } = now;
  const { policyId: _policyId, asked, dueFen, arrivedFen, ...rest } = due;
  const standing = standingOf({
    dueOn: course.dueOn,
    today: today(context),
    met,
    ended: course.ended?.act,
    calendar: context.library.calendar,
  });
  return {
    ...rest,
    dueOn: course.dueOn,
    postponedFrom: course.postponedFrom,
    ended: course.ended,
    placeName: placeName(context, due.placeCode, year),
    percent: asked === null ? null : asked.percent,
    levels: asked === null || asked.levels === null ? null : [...asked.levels],
    dueFen: fenToText(dueFen),
    arrivedFen: fenToText(arrivedFen),
    daysLeft: standing.daysLeft,
    workdaysLeft: standing.workdaysLeft,
    weekdaysLeft: standing.weekdaysLeft,
    uncoveredYears: [...standing.uncoveredYears],
    state: standing.state,
    acts: actsOn(context, year, now),
    postponingTakesTwo: postponingTakesTwo(due.origin, due.batchId !== null),
  };
}
export type Deadline = ReturnType<typeof deadlineOf>;

const acts: readonly DeadlineAct[] = ["postpone", "mark_done", "close", "reopen"];

/** What this post may do about it as it stands: nothing about dates that an office above answers for. */
function actsOn(context: Context, year: number, { due, course, met }: DueNow): DeadlineAct[] {
  if (!keepsDeadlines(context) || !inScope(context, due.placeCode, year)) return [];
  const { concerns } = due;
  const to = addDays(course.dueOn, 1);
  return acts.filter((act) => decideOnDeadline({ act, course, to, met, concerns }).ok);
}
