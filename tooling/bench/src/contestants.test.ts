import { loadLibrary } from "@daowei/policies";
import { describe, expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { notice } from "./cases/notices.ts";
import { check } from "./check.ts";
import { byHandExplained } from "./contestants/by-hand-explained.ts";
import { byHand } from "./contestants/by-hand.ts";
import { columnsByHand, engineColumns } from "./contestants/columns.ts";
import { engine, engineExplained } from "./contestants/engine.ts";
import { withDecimal } from "./contestants/with-decimal.ts";
import { withJsonRulesEngine } from "./contestants/with-json-rules-engine.ts";
import { withPublicodes } from "./contestants/with-publicodes.ts";
import { libraryLoad } from "./library.ts";
import { nationalSeries, size } from "./size.ts";
import { countryWhatIf } from "./what-if.ts";
import { withZen } from "./contestants/with-zen.ts";

const library = loadLibrary();
const gx = notice(library, "gx-2022", 400);
const cn = notice(library, "cn-2021", 400);
const exact = { cases: 800, wrongCases: 0, wrongFen: 0n };

describe.each(["fen", "0.01wan"] as const)("in %s", (unit) => {
  test.each([engine, engineExplained, engineColumns, columnsByHand, byHandExplained, withDecimal])(
    "%o answers every case to the fen",
    async (make) => {
      const reference = await byHand(gx, cn, unit).answers();
      expect(await check(make(gx, cn, unit), reference)).toEqual(exact);
    },
  );
});

test.each([withZen, withJsonRulesEngine, withPublicodes])(
  "%o answers every case to the fen",
  async (make) => {
    const reference = await byHand(gx, cn, "fen").answers();
    expect(await check(make(gx, cn), reference)).toEqual(exact);
  },
);

test("a wrong answer is counted with its fen", async () => {
  const contestant = engine(gx, cn, "fen");
  const reference = (await contestant.answers()).map((answer, index) =>
    index === 0 ? answer.map((fen, level) => (level === 0 ? fen + 3n : fen)) : answer,
  );
  expect(await check(contestant, reference)).toEqual({ cases: 800, wrongCases: 1, wrongFen: 3n });
});

test("an unknown part or a time of nothing is refused with what was expected", () => {
  expect(() => readArguments(["--only", "everything"])).toThrow("expected single, explained");
  expect(() => readArguments(["--seconds", "0"])).toThrow("expected a number above 0");
});

test("a bulk of rows gives out every fen of its total, whatever its chunks", () => {
  const whole = size(cn, 1_000, 1_000);
  expect(BigInt(whole.totalFen)).toBeGreaterThan(0n);
  expect(nationalSeries(library, 29_000).rows).toBe(493_000);
});

test("the library and a what-if of the whole country are measured and checked", () => {
  expect(libraryLoad(1)).toMatchObject({ policies: library.policies.size });
  expect(countryWhatIf(library, 1)).toMatchObject({ years: 5, took: [{}] });
});
