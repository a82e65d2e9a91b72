import { expect, test } from "vitest";
import { covers } from "./compute-again.ts";

const stored = { shares: [{ level: "central", amountFen: "100", inputs: [] }], dueOn: null };

test("the order of keys and what the wire leaves out make no difference", () => {
  const computed = {
    dueOn: null,
    shares: [{ inputs: [], amountFen: "100", level: "central", beside: 1 }],
  };
  expect(covers(computed, stored)).toBe(true);
  expect(covers(computed, { ...stored, note: undefined })).toBe(true);
});

test("another amount, a missing step and one too many are found", () => {
  const [share] = stored.shares;
  expect(covers({ ...stored, shares: [{ ...share, amountFen: "101" }] }, stored)).toBe(false);
  expect(covers({ ...stored, shares: [] }, stored)).toBe(false);
  expect(covers({ ...stored, shares: [share, share] }, stored)).toBe(false);
  expect(covers({ shares: stored.shares }, stored)).toBe(false);
});
