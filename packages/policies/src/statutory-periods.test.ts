import { expect, test } from "vitest";
import { loadLibrary } from "./library.ts";
import { readStatutoryPeriods, statutoryPeriods } from "./statutory-periods.ts";

test("every event that a notice lets a period run from has a name", () => {
  const { events } = statutoryPeriods();
  const awaited = [...loadLibrary().policies.values()].flatMap(({ compiled }) =>
    compiled.deadlines.flatMap(({ due }) => ("days" in due ? [due.after] : [])),
  );
  expect(awaited).toContain("central-document-received");
  expect(awaited.filter((event) => !events.has(event))).toEqual([]);
});

test("every period names its article and says how sure it is", () => {
  const { periods } = statutoryPeriods();
  expect(periods.map(({ id, days }) => [id, days])).toEqual([
    ["early-notice-passed-on", 30],
    ["general-transfers-issued", 30],
    ["special-transfers-issued", 60],
  ]);
  for (const { citation } of periods)
    expect(citation).toMatchObject({ policyId: null, verbatim: false });
});

test("a file that says anything else is refused", () => {
  const period =
    "{ id: a, title: t, event: e, days: 30, binds: [province], number: n, article: a, paraphrase: p, confidence: A }";
  const source = (events: string, one = period) => `events: ${events}\nperiods:\n  - ${one}\n`;
  expect(readStatutoryPeriods(source("{ e: x }")).periods).toHaveLength(1);
  expect(() => readStatutoryPeriods(source("{ other: x }"))).toThrow("unknown event e");
  expect(() => readStatutoryPeriods(source("{ e: x }", period.replace("30", "030")))).toThrow(
    "invalid_format",
  );
  expect(() =>
    readStatutoryPeriods(source("{ e: x }", period.replace("id: a", "id: a, more: b"))),
  ).toThrow("unrecognized_keys");
});
