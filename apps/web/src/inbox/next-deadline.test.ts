import { expect, test } from "vitest";
import { nextDeadline } from "./next-deadline.ts";

test("the next date is the nearest from today on that is still open", () => {
  const dates = [
    { state: "upcoming", daysLeft: 40 },
    { state: "overdue", daysLeft: -2 },
    { state: "met", daysLeft: 1 },
    { state: "approaching", daysLeft: 3 },
  ] as const;
  expect(nextDeadline(dates)).toBe(dates[3]);
  expect(nextDeadline(dates.slice(1, 3))).toBeUndefined();
  expect(nextDeadline([])).toBeUndefined();
});
