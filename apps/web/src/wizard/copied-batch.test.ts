import { expect, test } from "vitest";
import { copiedFrom } from "./copied-batch.ts";

const lastYear = {
  title: "2021年财政补助",
  kind: "advance",
  policyId: "gx-2021",
  fiscalYear: 2021,
} as const;

test("a batch of the year before gives its name in the new year, its kind, and its notice while that governs", () => {
  expect(copiedFrom(lastYear, { year: 2022, policies: [{ id: "gx-2021" }] })).toEqual({
    title: "2022年财政补助",
    kind: "advance",
    policyId: "gx-2021",
  });
  expect(copiedFrom(lastYear, { year: 2022, policies: [{ id: "gx-2022" }] }).policyId).toBeNull();
});
