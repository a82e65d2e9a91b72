import { expect, test } from "vitest";
import { stepOfPage, tourOf } from "./steps.ts";

test("every post has a tour of six different steps", () => {
  for (const [role, steps] of Object.entries(tourOf))
    expect([role, new Set(steps).size, steps.length]).toEqual([role, 6, 6]);
});

test("a page is spoken of as the post's own tour does, a page below it as the one above, and the overview as none but itself", () => {
  expect(stepOfPage("/inbox", "approver")).toBe("inbox");
  expect(stepOfPage("/transfers", "fund_accountant")).toBe("arrivals");
  expect(stepOfPage("/transfers", "treasury")).toBe("send");
  expect(stepOfPage("/batches/new", "preparer")).toBe("newBatch");
  expect(stepOfPage("/policies/what-if", "preparer")).toBe("policies");
  expect(stepOfPage("/", "auditor")).toBe("overview");
  expect(stepOfPage("/years", "approver")).toBeNull();
});
