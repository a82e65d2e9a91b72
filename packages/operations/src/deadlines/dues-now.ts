import { transfer } from "@daowei/db/schema";
import { type DeadlineCourse, followDeadline, isReached } from "@daowei/domain/deadlines";
import { and, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";
import { readDeadlineEvents } from "./deadline-events.ts";
import type { Due, YearAndPlace } from "./due.ts";
import { duesOfBatches } from "./dues-of-batches.ts";
import { duesOfPeriods } from "./dues-of-periods.ts";
import { duesOfPolicies, isKeptBy } from "./dues-of-policies.ts";
import { duesSet } from "./dues-set.ts";
import { readPolicyMoney } from "./policy-money.ts";

/** A date with what was done about it. */
export interface DueNow {
  readonly due: Due;
  readonly course: DeadlineCourse;
  readonly met: boolean;
}

/** Every date that concerns a place in a year, with what was done about it. */
export async function readDuesNow(context: Context, input: YearAndPlace): Promise<DueNow[]> {
  const codes = codesWithin(context, input.placeCode, input.fiscalYear);
  const ofYearAndPlace = and(
    eq(transfer.fiscalYear, input.fiscalYear),
    anyOf(transfer.placeCode, codes),
  );
  const [ofBatches, money, set, periods, events] = await Promise.all([
    duesOfBatches(context, input),
    readPolicyMoney(context.db, ofYearAndPlace),
    duesSet(context, input),
    duesOfPeriods(context, input),
    readDeadlineEvents(context.db, input.fiscalYear),
  ]);
  const ofPolicies = duesOfPolicies(context.library, input, money).filter(
    (due) => !ofBatches.some((kept) => isKeptBy(due, kept)),
  );
  return [...ofBatches, ...ofPolicies, ...set, ...periods].map((due) => ({
    due,
    course: followDeadline(due.dueOn, events.get(due.id) ?? []),
    met: isMet(due),
  }));
}

/** Whether all the money that a date asks for has arrived. */
export function isMet(due: Due): boolean {
  return due.asked !== null && isReached(due, due.asked);
}
