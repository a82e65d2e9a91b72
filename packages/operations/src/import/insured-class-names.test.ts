import { expect, test } from "vitest";
import { classReader, usualClassName } from "./insured-class-names.ts";

test.each([
  ["resident", "普通居民"],
  ["residence_permit", "持居住证参保人员"],
  ["student_central", "中央部属高校学生"],
  ["student_province", "省（自治区）属高校学生"],
  ["student_city", "市属高校学生"],
])("the words that the screens use for %s are printed everywhere and read back", (key, word) => {
  expect(usualClassName(key)).toBe(word);
  const read = classReader([key]);
  expect(read(word)).toBe(key);
  expect(read(`${word}人数`)).toBe(key);
});

test.each(["自治区直属高校学生", "自治区属高校学生", "省（区）属高校学生", "省属高校学生"])(
  "what a file calls %s is read as the students of the province's universities",
  (word) => {
    expect(classReader(["student_province"])(word)).toBe("student_province");
  },
);
