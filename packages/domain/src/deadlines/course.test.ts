import { describe, expect, test } from "vitest";
import { civilDate } from "#time";
import {
  type DeadlineAct,
  type DeadlineEvent,
  type DeadlineIntention,
  decideOnDeadline,
  followDeadline,
  postponingTakesTwo,
} from "./course.ts";

const named = civilDate("2022-12-31");
const later = civilDate("2023-01-31");
const event = (act: DeadlineAct, dueOn: string | null = null): DeadlineEvent => ({
  act,
  dueOn: dueOn === null ? null : civilDate(dueOn),
  reason: "理由",
});

describe("the course of a deadline", () => {
  test("is the date that was named until somebody postpones it, and remembers that date", () => {
    expect(followDeadline(named, [])).toEqual({ dueOn: named, postponedFrom: null, ended: null });
    const twice = [event("postpone", "2023-01-15"), event("postpone", "2023-01-31")];
    expect(followDeadline(named, twice)).toEqual({
      dueOn: later,
      postponedFrom: named,
      ended: null,
    });
  });

  test("ends with a reason and can be opened again, postponed as it was", () => {
    const ended = [event("postpone", later), event("close")];
    expect(followDeadline(named, ended).ended).toEqual({ act: "close", reason: "理由" });
    const open = followDeadline(named, [...ended, event("reopen")]);
    expect(open).toEqual({ dueOn: later, postponedFrom: named, ended: null });
  });
});

describe("what can be done about a deadline", () => {
  const kindOf = (changes: Partial<DeadlineIntention>) => {
    const course = followDeadline(named, []);
    const decided = decideOnDeadline({
      act: "close",
      course,
      to: null,
      met: false,
      concerns: "task",
      ...changes,
    });
    return decided.ok ? "agreed" : decided.problem.kind;
  };

  test("is postponing it to a later day, and to no other", () => {
    expect(kindOf({ act: "postpone", to: later })).toBe("agreed");
    expect(kindOf({ act: "postpone", to: named })).toBe("deadline_not_later");
    expect(kindOf({ act: "postpone", to: civilDate("2022-12-30") })).toBe("deadline_not_later");
    const course = followDeadline(named, [event("postpone", later)]);
    expect(kindOf({ act: "postpone", to: later, course })).toBe("deadline_not_later");
  });

  test("is saying that a task is done, never that money is", () => {
    expect(kindOf({ act: "mark_done" })).toBe("agreed");
    expect(kindOf({ act: "mark_done", concerns: "money" })).toBe("deadline_waits_for_money");
    expect(kindOf({ act: "close", concerns: "money" })).toBe("agreed");
  });

  test("is nothing once it is met, and only opening it again once it is ended", () => {
    for (const act of ["postpone", "mark_done", "close"] as const) {
      expect(kindOf({ act, to: later, met: true })).toBe("deadline_met");
      const course = followDeadline(named, [event("close")]);
      expect(kindOf({ act, to: later, course })).toBe("deadline_ended");
      expect(kindOf({ act: "reopen", course })).toBe("agreed");
    }
    expect(kindOf({ act: "reopen" })).toBe("deadline_open");
  });

  test("takes two to postpone where anybody but the office alone set the date", () => {
    expect(postponingTakesTwo("local", false)).toBe(false);
    expect(postponingTakesTwo("local", true)).toBe(true);
    for (const origin of ["policy", "superior", "fallback"] as const)
      expect(postponingTakesTwo(origin, false)).toBe(true);
  });
});
