import { describe, expect, test } from "vitest";
import type { DeadlineProvision } from "#policies";
import { civilDate } from "#time";
import { type DatingPolicy, periodEnds, statedDates, statedPeriods } from "./stated.ts";

const citation = {
  policyId: "invented",
  number: "财〔2022〕1号",
  article: "一",
  quote: "按时到位",
  verbatim: true,
  confidence: "A",
} as const;
const policy = (...deadlines: Partial<DeadlineProvision>[]): DatingPolicy => ({
  id: "invented",
  citations: { here: citation },
  deadlines: deadlines.map((one, index) => ({
    id: `d${index}`,
    title: "到位",
    due: { undated: "及时" },
    cite: "here",
    ...one,
  })),
});

describe("the dates that a notice names", () => {
  test("are steps with their part, single dates, and the nation's where nothing else holds", () => {
    const stated = statedDates(
      policy(
        { due: { on: "06-30", year_offset: 0 }, percent: "50" },
        { due: { on: "08-15", year_offset: 0 }, levels: ["county"] },
        { due: { on: "12-31", year_offset: 0 }, fallback: true },
      ),
      2020,
    );
    expect(stated.map(({ on, percent, levels, origin }) => [on, percent, levels, origin])).toEqual([
      ["2020-06-30", "50", null, "policy"],
      ["2020-08-15", null, ["county"], "policy"],
      ["2020-12-31", null, null, "fallback"],
    ]);
    expect(stated[0]?.citation).toEqual(citation);
  });

  test("are one for each month of instalments, the last day where a month has no such day", () => {
    const monthly = statedDates(policy({ due: { monthly_on: 31, from_month: 2 } }), 2024);
    expect(monthly).toHaveLength(11);
    expect(monthly[0]).toMatchObject({ on: "2024-02-29", instalment: 1 });
    expect(monthly.at(-1)).toMatchObject({ on: "2024-12-31", instalment: 11 });
  });

  test("are none where it names none, and none of other years", () => {
    const on = { on: "06-30", year_offset: 0 };
    expect(statedDates(policy({}, { due: on, years: [2021] }), 2020)).toEqual([]);
  });
});

describe("a period", () => {
  test("runs from its event, the day of which is not counted", () => {
    const [period] = statedPeriods(policy({ due: { days: 30, after: "received" } }), 2022);
    expect(period).toMatchObject({ event: "received", days: 30, citation });
    expect(periodEnds({ days: 30 }, civilDate("2024-01-31"))).toBe("2024-03-01");
    expect(periodEnds({ days: 30 }, civilDate("2022-12-12"))).toBe("2023-01-11");
  });
});
