import { expect, test } from "vitest";
import { headChange } from "./head-change.ts";

test("a change is printed with its sign and one decimal", () => {
  expect(headChange(405_116n, 383_950n, 5)).toEqual({ text: "+5.5%", notable: true });
  expect(headChange(312_480n, 312_020n, 5)).toEqual({ text: "+0.1%", notable: false });
  expect(headChange(90n, 100n, 5)).toEqual({ text: "−10.0%", notable: true });
  expect(headChange(100n, 100n, 5)).toEqual({ text: "0.0%", notable: false });
});

test("exactly the percentage of the office is not yet notable", () => {
  expect(headChange(105n, 100n, 5)).toEqual({ text: "+5.0%", notable: false });
  expect(headChange(1051n, 1000n, 5)).toEqual({ text: "+5.1%", notable: true });
  expect(headChange(1051n, 1000n, 6)).toEqual({ text: "+5.1%", notable: false });
});

test("nothing to compare with is no change of zero", () => {
  expect(headChange(5n, null, 5)).toBeNull();
  expect(headChange(5n, 0n, 5)).toBe("added");
});
