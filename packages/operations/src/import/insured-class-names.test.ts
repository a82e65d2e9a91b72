import { expect, test } from "vitest";
import { classReader } from "./insured-class-names.ts";

test.each([
  ["resident", "普通居民"],
  ["residence_permit", "持居住证参保人员"],
  ["student_central", "中央部属高校学生"],
  ["student_province", "省（区）属高校学生"],
  ["student_city", "市属高校学生"],
])("the words that the screens use for %s are read back", (key, word) => {
  const read = classReader([key]);
  expect(read(word)).toBe(key);
  expect(read(`${word}人数`)).toBe(key);
});
