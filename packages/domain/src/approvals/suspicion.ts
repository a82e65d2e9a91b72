import {
  type CivilDate,
  civilDateInShanghai,
  isWorkday,
  weekdayOf,
  type WorkCalendar,
} from "#time";
import type { ApprovalPolicy } from "./approval-policy.ts";
import type { RequestFacts } from "./conditions.ts";

/** 疑点: what an auditor may want to look at more closely; none of it says that something is wrong. */
export const suspicionKinds = [
  "same_person",
  "off_hours",
  "just_under",
  "back_dated",
  "repeated_return",
] as const;
/** One kind of what an auditor may want to look at. */
export type SuspicionKind = (typeof suspicionKinds)[number];

/** Hours of Asia/Shanghai between which an office is thought to be open. */
export const openingHours = { from: 7, until: 20 } as const;
/** How near below a limit an amount is thought to avoid it, in percent of the limit. */
export const nearPercent = 5n;
/** Days after the date that an act names from which it is thought to be recorded late. */
export const lateRecordDays = 5;
/** How often a document has come back before that is thought to be often. */
export const manyReturns = 2;

/** Whether a moment lies outside opening hours, on a weekend or on a holiday; weekends alone count in a year without its calendar. */
export function isOffHours(at: Date, calendar: WorkCalendar): boolean {
  const hour = (at.getUTCHours() + 8) % 24;
  if (hour < openingHours.from || hour >= openingHours.until) return true;
  return !isWorked(civilDateInShanghai(at), calendar);
}

function isWorked(date: CivilDate, calendar: WorkCalendar): boolean {
  const worked = isWorkday(calendar, date);
  return worked === "uncovered" ? weekdayOf(date) <= 5 : worked;
}

/** Whether an amount in fen lies below a limit by at most five percent of it. */
export function isJustUnder(amountFen: bigint, limitFen: bigint): boolean {
  return amountFen < limitFen && (limitFen - amountFen) * 100n <= limitFen * nearPercent;
}

/** An amount in fen that lies just under a limit in fen of the approval policy. */
export interface NearLimit {
  readonly amountFen: bigint;
  readonly limitFen: bigint;
}

/** Where a document, or what a payer gave within a period, lay just under a limit of its approval policy; the largest limit, or undefined. */
export function nearestLimit(
  { stages }: ApprovalPolicy,
  facts: RequestFacts,
): NearLimit | undefined {
  const near: NearLimit[] = [];
  for (const { when, skipWhen, commentWhen, stepUpWhen } of stages)
    for (const condition of [...when, ...skipWhen, ...commentWhen, ...stepUpWhen]) {
      if (!("amountFen" in condition)) continue;
      const limitFen = BigInt(condition.amountFen);
      const amounts =
        "days" in condition
          ? facts.payerSums.filter(({ days }) => days === condition.days)
          : [{ amountFen: facts.amountFen }];
      for (const { amountFen } of amounts)
        if (isJustUnder(amountFen, limitFen)) near.push({ amountFen, limitFen });
    }
  return near.toSorted((a, b) => (a.limitFen > b.limitFen ? -1 : 1))[0];
}
