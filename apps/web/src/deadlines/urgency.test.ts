import { expect, test } from "vitest";
import { arrivalBasisPoints, byUrgency } from "./urgency.ts";

const deadline = (
  id: string,
  state: "met" | "upcoming" | "approaching" | "overdue",
  daysLeft: number,
) => ({
  id,
  state,
  daysLeft,
  dueOn: "2022-12-31",
  what: "",
  placeCode: "450000",
  placeName: "",
  origin: "policy" as const,
  citation: null,
  reason: null,
  batchId: null,
  batchNumber: null,
  dueFen: "0",
  arrivedFen: "0",
  workdaysLeft: null,
});

test("the longest overdue stands first and what is met stands last", () => {
  const sorted = byUrgency([
    deadline("far", "upcoming", 90),
    deadline("met", "met", -100),
    deadline("late", "overdue", -3),
    deadline("later", "overdue", -73),
    deadline("near", "approaching", 19),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(["later", "late", "near", "far", "met"]);
});

test("a rate is rounded down and never made up where nothing is due", () => {
  expect(arrivalBasisPoints(0n, 0n)).toBeNull();
  expect(arrivalBasisPoints(3n, 2n)).toBe(6666);
  expect(arrivalBasisPoints(1_000_000n, 999_999n)).toBe(9999);
});
