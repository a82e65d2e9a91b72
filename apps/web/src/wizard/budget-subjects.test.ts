import { expect, test } from "vitest";
import { sentSubjects, wrongSubjects } from "./budget-subjects.ts";

const nothing = { functionCode: "", economicCode: "", proposedNumber: "" };

test("what is left out is neither wrong nor sent", () => {
  expect(wrongSubjects(nothing)).toEqual([]);
  expect(sentSubjects(nothing)).toEqual({});
});

test("a code has seven digits or five, and a number of a document its brackets", () => {
  const typed = {
    functionCode: "2081107",
    economicCode: "51301",
    proposedNumber: "桂财社[2023]1号",
  };
  expect(wrongSubjects(typed)).toEqual([]);
  expect(sentSubjects(typed)).toEqual({
    functionCode: "2081107",
    economicCode: "51301",
    proposedDocumentNumber: "桂财社〔2023〕1号",
  });
});

test.each(["208110", "20811071", "208110a", "２０８１１０７"])("%s is no code", (functionCode) => {
  expect(wrongSubjects({ ...nothing, functionCode })).toEqual(["functionCode"]);
});

test.each(["5130", "513010", "5130x"])("%s is no code of its kind", (economicCode) => {
  expect(wrongSubjects({ ...nothing, economicCode })).toEqual(["economicCode"]);
});
