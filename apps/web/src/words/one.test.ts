import { expect, test } from "vitest";
import { oneInEnglish } from "./one.en.ts";

test.each([
  ["1 transfers match, CNY 17,753,592.50 due", "1 transfer matches, CNY 17,753,592.50 due"],
  ["1 batches under way, of which 1 would differ", "1 batch under way, of which 1 would differ"],
  ["every 1 working days when overdue", "every 1 working day when overdue"],
  ["78 entries unbroken, 1 anchors matched", "78 entries unbroken, 1 anchor matched"],
  ["1 places are in other batches", "1 place is in other batches"],
  ["Only 1 entries, 1 persons", "Only 1 entry, 1 person"],
])("one thing is said as one: %s", (written, said) => {
  expect(oneInEnglish(written)).toBe(said);
});

test.each(["11 transfers match", "2.1 days", "1,001 places are", "2022-1 rows", "1 transfer"])(
  "several things, and figures that end in one, stay as they are: %s",
  (text) => {
    expect(oneInEnglish(text)).toBe(text);
  },
);
