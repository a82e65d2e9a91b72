import { expect, test } from "vitest";
import { compiled, head, oneCase, readPolicy } from "#policies/testing";

const other = readPolicy({
  head: head({ id: "other" }),
  cases: oneCase("level: local, amount: rest"),
});

test("a note keeps the sentence it rests on, or none", () => {
  const { notes } = compiled({
    more: "notes:\n  - { text: 有据, cite: all }\n  - { text: 无据 }",
    citations: "citations:\n  all: { article: 第一条, quote: 补助按本条执行。, confidence: B }",
  });
  expect(notes.map(({ text, citation }) => [text, citation?.quote])).toEqual([
    ["有据", "补助按本条执行。"],
    ["无据", undefined],
  ]);
  expect(notes[1]?.citation).toBeNull();
});

test("a policy that refers to none refers to nothing, and to another by its id", () => {
  expect(compiled({}).refersTo).toEqual([]);
  const referring = { cases: oneCase("level: local, amount: { standard_of: other }") };
  expect(compiled(referring, [other]).refersTo).toEqual(["other"]);
});

test("the day of issue is told where the file states it", () => {
  expect(compiled({}).issued).toBeNull();
  expect(compiled({ more: "issued: 2022-09-01" }).issued).toBe("2022-09-01");
});
