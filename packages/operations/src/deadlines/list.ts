import { standingOf } from "@daowei/domain/deadlines";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import type { Due, YearAndPlace } from "./due.ts";
import { duesOfBatches } from "./dues-of-batches.ts";
import { duesOfPolicies } from "./dues-of-policies.ts";

/** What must be in place by when, the earliest first: the dates of batches, and those of notices without a batch yet. */
export const listDeadlines = ask<YearAndPlace, Deadline[]>(async (context, input) => {
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  return seen.ok ? ok(await readDeadlines(context, input)) : seen;
});

/** For a place that the acting post may see. */
export async function readDeadlines(context: Context, input: YearAndPlace): Promise<Deadline[]> {
  const ofBatches = await duesOfBatches(context, input);
  const ofPolicies = duesOfPolicies(context.library, input).filter(
    ({ policyId, dueOn }) =>
      !ofBatches.some((kept) => kept.policyId === policyId && kept.dueOn === dueOn),
  );
  return [...ofBatches, ...ofPolicies]
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((due) => deadlineOf(context, input.fiscalYear, due));
}

function deadlineOf(context: Context, year: number, due: Due) {
  const { policyId: _policyId, dueFen, arrivedFen, ...rest } = due;
  const met = dueFen > 0n && arrivedFen === dueFen;
  const { calendar } = context.library;
  const standing = standingOf({ dueOn: due.dueOn, today: today(context), met, calendar });
  return {
    ...rest,
    placeName: placeName(context, due.placeCode, year),
    dueFen: fenToText(dueFen),
    arrivedFen: fenToText(arrivedFen),
    daysLeft: standing.daysLeft,
    workdaysLeft: standing.workdaysLeft,
    state: standing.state,
  };
}
export type Deadline = ReturnType<typeof deadlineOf>;
