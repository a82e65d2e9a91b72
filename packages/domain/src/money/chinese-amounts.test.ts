import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chineseAmount } from "#money";

/** Fen and words, a line each, worked out digit by digit by another program than ours. */
const golden = readFileSync(join(import.meta.dirname, "chinese-amounts.golden.txt"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));

test("more than 200 amounts, with zeros inside, at the borders of 万 and 亿, with 角 and 分, are in words as they should be", () => {
  expect(golden.length).toBeGreaterThan(200);
  const wrong = golden.filter(([fen = "", words]) => chineseAmount(BigInt(fen)) !== words);
  expect(wrong.map(([fen = "", words]) => [fen, words, chineseAmount(BigInt(fen))])).toEqual([]);
});
