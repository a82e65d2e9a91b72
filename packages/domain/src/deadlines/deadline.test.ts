import { describe, expect, test } from "vitest";
import { civilDate, type WorkCalendar } from "#time";
import { chooseDueDate, standingOf } from "./deadline.ts";

const legal = { on: civilDate("2022-12-31"), origin: "fallback" } as const;
const september = civilDate("2022-09-30");

describe("the date that holds", () => {
  test("is the law's when no other is set, also when the same is set again", () => {
    const law = { ok: true, value: { ...legal, reason: null } };
    expect(chooseDueDate(legal, null)).toEqual(law);
    expect(chooseDueDate(legal, { on: legal.on, reason: null })).toEqual(law);
  });

  test("is a locally set one only with its reason", () => {
    expect(chooseDueDate(legal, { on: september, reason: "财政年度安排" })).toEqual({
      ok: true,
      value: { on: september, origin: "local", reason: "财政年度安排" },
    });
    expect(chooseDueDate(legal, { on: september, reason: null })).toEqual({
      ok: false,
      problem: { kind: "due_reason_missing", setOn: september, legalOn: legal.on },
    });
  });

  test("is never made up", () => {
    expect(chooseDueDate(null, null)).toEqual({
      ok: false,
      problem: { kind: "due_date_unknown" },
    });
  });
});

describe("where a due date stands", () => {
  const calendar: WorkCalendar = {
    coveredYears: [2022],
    holidays: new Set(["2022-10-01", "2022-10-02", "2022-10-03"]),
    makeupWorkdays: new Set(["2022-10-08"]),
  };
  const standing = (today: string, met = false) =>
    standingOf({ dueOn: civilDate("2022-10-09"), today: civilDate(today), met, calendar });

  test("comes nearer from thirty days before and is overdue the day after, not on the day", () => {
    expect(standing("2022-09-08")).toMatchObject({ state: "upcoming", daysLeft: 31 });
    expect(standing("2022-09-09")).toMatchObject({ state: "approaching", daysLeft: 30 });
    expect(standing("2022-10-09")).toMatchObject({ state: "approaching", daysLeft: 0 });
    expect(standing("2022-10-10")).toMatchObject({ state: "overdue", daysLeft: -1, overdue: true });
    expect(standing("2022-10-10", true)).toMatchObject({ state: "met", overdue: false });
  });

  test("counts working days by the holidays", () => {
    expect(standing("2022-09-30")).toMatchObject({ workdaysLeft: 5, weekdaysLeft: 5 });
    expect(standing("2022-10-09", true).workdaysLeft).toBe(0);
    expect(standing("2022-10-10").workdaysLeft).toBe(-1);
  });

  test("names the years that are not known, and takes Monday to Friday for them", () => {
    const early = standing("2021-12-30");
    expect(early).toMatchObject({ workdaysLeft: null, uncoveredYears: [2021] });
    expect(early.weekdaysLeft).toBe(standing("2021-12-31").weekdaysLeft + 1);
    expect(standing("2022-01-01").uncoveredYears).toEqual([]);
  });

  test("is red until it is ended by a person, and met where everything arrived", () => {
    const ended = (act: "mark_done" | "close") =>
      standingOf({
        dueOn: civilDate("2022-10-09"),
        today: civilDate("2022-12-01"),
        met: false,
        ended: act,
        calendar,
      });
    expect(ended("close")).toMatchObject({ state: "closed", overdue: false });
    expect(ended("mark_done")).toMatchObject({ state: "done", overdue: false });
  });
});
