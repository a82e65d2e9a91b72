import { expect, test } from "vitest";
import { normaliseDocumentNumber } from "./document-number.ts";

test("every kind of bracket becomes the one the notices use", () => {
  const right = "桂财社〔2022〕118号";
  for (const typed of [
    "桂财社[2022]118号",
    "桂财社(2022)118号",
    "桂财社（2022）118号",
    "桂财社【2022】118号",
    right,
  ])
    expect(normaliseDocumentNumber(typed)).toBe(right);
});
