import { expect, test } from "vitest";
import { chineseAmount } from "#money";
import { chineseAmounts } from "./chinese-amounts.fixture.ts";

const golden = chineseAmounts.split(/,\s/).map((pair) => pair.split(" "));

test("more than 200 amounts, with zeros inside, at the borders of 万 and 亿, with 角 and 分, are in words as they should be", () => {
  expect(golden.length).toBeGreaterThan(200);
  const wrong = golden.filter(([fen = "", words]) => chineseAmount(BigInt(fen)) !== words);
  expect(wrong.map(([fen = "", words]) => [fen, words, chineseAmount(BigInt(fen))])).toEqual([]);
});
