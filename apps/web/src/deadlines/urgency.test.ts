import type { Deadline } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { arrivalBasisPoints, byUrgency, isShown } from "./urgency.ts";

const deadline = (id: string, state: Deadline["state"], daysLeft: number) => ({
  id,
  state,
  daysLeft,
});

test("the longest overdue stands first and what is met or ended stands last", () => {
  const sorted = byUrgency([
    deadline("far", "upcoming", 90),
    deadline("met", "met", -100),
    deadline("closed", "closed", -5),
    deadline("late", "overdue", -3),
    deadline("later", "overdue", -73),
    deadline("near", "approaching", 19),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(["later", "late", "near", "far", "closed", "met"]);
});

test("a filter shows what is open, late or ended", () => {
  const states = ["overdue", "approaching", "upcoming", "met", "done", "closed"] as const;
  const shown = (filter: Parameters<typeof isShown>[0]) =>
    states.filter((state) => isShown(filter, { state }));
  expect(shown("open")).toEqual(["overdue", "approaching", "upcoming"]);
  expect(shown("overdue")).toEqual(["overdue"]);
  expect(shown("ended")).toEqual(["met", "done", "closed"]);
});

test("a rate is rounded down and never made up where nothing is due", () => {
  expect(arrivalBasisPoints(0n, 0n)).toBeNull();
  expect(arrivalBasisPoints(3n, 2n)).toBe(6666);
  expect(arrivalBasisPoints(1_000_000n, 999_999n)).toBe(9999);
});
