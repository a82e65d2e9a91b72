import { expect, test } from "vitest";
import { parsePolicy } from "../reading/parse-policy.ts";
import { fullPolicy } from "../testing/full-policy.ts";

/** What was expected where the sound policy is changed in one place; nothing when it is still sound. */
function refused(sound: string, changed: string): readonly string[] {
  if (fullPolicy.split(sound).length !== 2) throw new Error(`${sound} does not stand there once`);
  const read = parsePolicy({ file: "a.yaml", text: fullPolicy.replace(sound, changed) });
  return read.ok ? [] : read.problem.map(({ path, expected }) => `${path}: ${expected}`);
}

const july = "{ on: 07-31 }";
const share = "amount: { yuan: 1, cite: all }";
const fraction = (decimals: number) =>
  `amount: { fraction: 1/3, of: standard, decimals: ${decimals}, cite: all }`;

const grant = (amount: string) =>
  `id: extra, title: 另助, categories: [poorest], amount: ${amount}`;
const collected = (from: string) =>
  `waiting:\n  collection_period: { from: ${from}, to: 2022-09-01, cite: all }\n`;
const worked = "shares: [{ level: central, yuan: 300 }] }";

test.each([
  {
    of: "a part in percent",
    sound: "part: { percent: 60 }",
    last: "part: { percent: 100 }",
    first: "part: { percent: 100.000001 }",
    told: "assistance[0].payers[0].part.percent: at-most-100",
  },
  {
    of: "a grant in percent",
    sound: grant("full"),
    last: grant("{ percent: 100 }"),
    first: grant("{ percent: 101 }"),
    told: "assistance[1].amount.percent: at-most-100",
  },
  {
    of: "a step of a deadline",
    sound: july,
    last: `${july}, percent: 100`,
    first: `${july}, percent: 101`,
    told: "deadlines[1].percent: at-most-100",
  },
  {
    of: "a range of years",
    sound: "years: [2021, 2022]",
    last: "years: { from: 2022, to: 2022 }",
    first: "years: { from: 2022, to: 2021 }",
    told: "years: from-not-after-to",
  },
  {
    of: "the first day of a month",
    sound: july,
    last: "{ monthly_on: 1 }",
    first: "{ monthly_on: 0 }",
    told: "deadlines[1].due.monthly_on: day-1-to-31",
  },
  {
    of: "the last day of a month",
    sound: july,
    last: "{ monthly_on: 31 }",
    first: "{ monthly_on: 32 }",
    told: "deadlines[1].due.monthly_on: day-1-to-31",
  },
  {
    of: "the first month",
    sound: july,
    last: "{ monthly_on: 1, from_month: 1 }",
    first: "{ monthly_on: 1, from_month: 0 }",
    told: "deadlines[1].due.from_month: month-1-to-12",
  },
  {
    of: "the last month",
    sound: july,
    last: "{ monthly_on: 1, from_month: 12 }",
    first: "{ monthly_on: 1, from_month: 13 }",
    told: "deadlines[1].due.from_month: month-1-to-12",
  },
  {
    of: "the decimals of a fraction",
    sound: share,
    last: fraction(8),
    first: fraction(9),
    told: "splits[0].shares[0].amount.decimals: at-most-8",
  },
  {
    of: "a period of collection",
    sound: "waiting:\n",
    last: collected("2022-09-01"),
    first: collected("2022-09-02"),
    told: "waiting.collection_period: from-not-after-to",
  },
  {
    of: "what an example expects",
    sound: worked,
    last: "refused: no-case }",
    first: `refused: no-case, ${worked}`,
    told: "examples[0]: shares-or-refused",
  },
])("the last of $of that is let in is let in, and the first beyond it is not", (bound) => {
  expect(refused(bound.sound, bound.last)).toEqual([]);
  expect(refused(bound.sound, bound.first)).toEqual([bound.told]);
});
