import { expect, test } from "vitest";
import { conflictingPost, roleConflicts } from "./post-conflicts.ts";
import { type Role, roles } from "./roles.ts";

const overlap = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
const conflict = (role: Role, wanted: Role, places: readonly [string, string] = ["45", "45"]) =>
  conflictingPost(
    [{ role, placeCode: places[0] }],
    { role: wanted, placeCode: places[1] },
    overlap,
  ) !== undefined;

test("who prepares does not review or approve at the same place, nor above or below it", () => {
  for (const places of [
    ["45", "45"],
    ["45", "4501"],
    ["4501", "45"],
  ] as const) {
    expect(conflict("preparer", "reviewer", places)).toBe(true);
    expect(conflict("reviewer", "approver", places)).toBe(true);
    expect(conflict("approver", "preparer", places)).toBe(true);
  }
  expect(conflict("preparer", "reviewer", ["4501", "4502"])).toBe(false);
});

test("an administrator holds no money post anywhere", () => {
  for (const role of ["preparer", "reviewer", "approver", "treasury", "fund_accountant"] as const) {
    expect(conflict("administrator", role, ["4501", "6501"])).toBe(true);
    expect(conflict(role, "administrator", ["4501", "6501"])).toBe(true);
  }
  expect(conflict("administrator", "auditor")).toBe(false);
});

test("the matrix says the same from both sides, and no role is against itself", () => {
  for (const one of roles) {
    expect(conflict(one, one)).toBe(false);
    for (const other of roles) expect(conflict(one, other)).toBe(conflict(other, one));
  }
  const pairs = roleConflicts.map(({ roles: pair }) => pair.toSorted().join("-"));
  expect(new Set(pairs).size).toBe(pairs.length);
});
