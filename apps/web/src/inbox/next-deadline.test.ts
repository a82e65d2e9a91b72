import { expect, test } from "vitest";
import { nextDeadline } from "./next-deadline.ts";

test("the next date is the nearest from today on that is still open, with how many fall on it", () => {
  const dates = [
    { state: "upcoming", daysLeft: 40 },
    { state: "overdue", daysLeft: -2 },
    { state: "met", daysLeft: 1 },
    { state: "approaching", daysLeft: 3 },
  ] as const;
  expect(nextDeadline(dates)).toEqual({ next: dates[3], sameDay: 1 });
  expect(nextDeadline([...dates, dates[3]])?.sameDay).toBe(2);
  expect(nextDeadline(dates.slice(1, 3))).toBeUndefined();
  expect(nextDeadline([])).toBeUndefined();
});
