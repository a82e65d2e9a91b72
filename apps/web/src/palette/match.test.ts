import { expect, test } from "vitest";
import { best, fit } from "./match.ts";

const chongqing = { words: ["重庆市", "500000", "cqs"] };
const changshou = { words: ["长寿区", "500115", "csq"] };
const batch = { words: ["2022-003", "其余县区财政补助下达", "桂财社〔2022〕199号"] };
const all = [batch, changshou, chongqing];

test("a place is found by its characters, its code and the initials of its sounds", () => {
  expect(best(all, "重庆", 9)).toEqual([chongqing]);
  expect(best(all, "500115", 9)).toEqual([changshou]);
  expect(best(all, "CQ", 9)).toEqual([chongqing]);
});

test("what fits in full stands before what begins so, and that before what holds it", () => {
  const found = best(
    [{ words: ["总览表"] }, { words: ["新总览"] }, { words: ["总览"] }],
    "总览",
    9,
  );
  expect(found.map(({ words }) => words[0])).toEqual(["总览", "总览表", "新总览"]);
});

test("every word that was typed has to be found", () => {
  expect(fit("2022 其余", batch.words)).not.toBeNull();
  expect(fit("2022 示例", batch.words)).toBeNull();
  expect(fit("", batch.words)).toBe(0);
});
