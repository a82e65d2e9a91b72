import { expect, test } from "vitest";
import { askedWishes, freeKey, readScenarios } from "./scenarios.ts";

test("an address brings up to three scenarios beside the file, and nothing else passes for one", () => {
  const b = { name: "加30元", set: { standard: "+30" } };
  expect(readScenarios({ b, c: { set: { standard: 640 } }, d: "x", e: b })).toEqual({
    b,
    c: { name: "", set: { standard: "640" } },
  });
  expect(readScenarios({ b: { set: null }, c: null })).toEqual({});
});

test("a fourth scenario finds no place", () => {
  const one = { name: "", set: {} };
  expect(freeKey({ b: one })).toBe("c");
  expect(freeKey({ b: one, c: one, d: one })).toBeUndefined();
});

test("what is left empty is not asked, and the rest is asked by its name in the file", () => {
  expect(askedWishes({ standard: " +30 ", "a.b": "", share: "其余" }, "其余")).toEqual({
    standard: "+30",
    share: "rest",
  });
});
