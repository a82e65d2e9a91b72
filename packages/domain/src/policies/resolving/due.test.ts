import { describe, expect, test } from "vitest";
import { compiled, country, readPolicy } from "#policies/testing";
import { civilDate } from "#time";
import { uncheckedRuleBook } from "../compile-policy.ts";
import { dateOfCount, dateOfDeadline, datesOfDeadline, dueStep } from "./due.ts";

const none = new Map<string, never>();

function deadline(due: string) {
  const { document } = readPolicy({
    more: `deadlines:\n  - { id: x, title: 到位, due: ${due}, cite: all }`,
  });
  const [only] = document.deadlines;
  if (only === undefined) throw new Error("no deadline");
  return only;
}

describe("the dates of a deadline", () => {
  test("are one day of the year, of the one before or of the one after", () => {
    expect(datesOfDeadline(deadline("{ on: 06-30 }"), 2022, none)).toEqual(["2022-06-30"]);
    expect(dateOfDeadline(deadline("{ on: 03-31, year_offset: 1 }"), 2022)).toBe("2023-03-31");
    expect(dateOfDeadline(deadline("{ on: 12-31, year_offset: -1 }"), 2022)).toBe("2021-12-31");
  });

  test("are so many days after an event, where its date is known", () => {
    const after = deadline("{ days: 30, after: document }");
    const events = new Map([["document", civilDate("2022-02-15")]]);
    expect(datesOfDeadline(after, 2022, events)).toEqual(["2022-03-17"]);
    expect(datesOfDeadline(after, 2022, none)).toEqual([]);
    expect(dateOfDeadline(after, 2022)).toBeNull();
  });

  test("are one in every month, its last day where there is no such day", () => {
    const all = datesOfDeadline(deadline("{ monthly_on: 31 }"), 2024, none);
    expect(all).toHaveLength(12);
    expect(all.slice(0, 4)).toEqual(["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]);
    expect(all.at(-1)).toBe("2024-12-31");
    const some = datesOfDeadline(deadline("{ monthly_on: 5, from_month: 11 }"), 2022, none);
    expect(some).toEqual(["2022-11-05", "2022-12-05"]);
  });

  test("are none where the notice names no date", () => {
    expect(datesOfDeadline(deadline("{ undated: 及时 }"), 2022, none)).toEqual([]);
  });
});

test("heads are counted on a day of the year or of the one before, or on none that is named", () => {
  const day = (as_of: Parameters<typeof dateOfCount>[0]["as_of"]) =>
    dateOfCount({ title: "x", cite: "all", as_of }, 2022);
  expect(day({ on: "12-31", year_offset: -1 })).toBe("2021-12-31");
  expect(day({ on: "06-30", year_offset: 0 })).toBe("2022-06-30");
  expect(day({ unstated: "核定数" })).toBeNull();
});

describe("all of the money is due", () => {
  const dueOf = (...rules: readonly string[]) => {
    const more = `deadlines:\n${rules.map((rule) => `  - { ${rule}, cite: all }`).join("\n")}`;
    const ruling = compiled({ more }).book.ruling(2022, "990121", "resident");
    return ruling.ok ? ruling.value.terms.due : ruling;
  };
  const june = "id: june, title: 6月底前, due: { on: 06-30 }";
  const march = "id: march, title: 次年, due: { on: 03-31, year_offset: 1 }";

  test("by the first deadline that applies, in the order of the file", () => {
    expect(dueOf(june, march)).toMatchObject({
      date: "2022-06-30",
      deadlineId: "june",
      title: "6月底前",
      fallback: false,
      citation: { article: "第一条" },
    });
    expect(dueOf(march, june)).toMatchObject({ date: "2023-03-31", deadlineId: "march" });
    expect(dueOf(`${june}, when: { places: ["990101"] }`, march)).toMatchObject({
      deadlineId: "march",
    });
  });

  test("and explained by its own sentence", () => {
    const ruling = compiled({ more: `deadlines:\n  - { ${june}, cite: all }` }).book.ruling(
      2022,
      "990121",
      "resident",
    );
    const due = ruling.ok ? ruling.value.terms.due : null;
    expect(due === null ? null : dueStep(due)).toEqual({
      label: "due.june",
      operation: "given",
      value: "2022-06-30",
      unit: "date",
      inputs: [],
      note: "6月底前",
      citation: expect.objectContaining({ article: "第一条" }),
    });
  });

  test("by a fallback only where no other does", () => {
    expect(dueOf(`${june}, fallback: yes`, march)).toMatchObject({ deadlineId: "march" });
    expect(dueOf(`${june}, fallback: no`, march)).toMatchObject({ deadlineId: "june" });
    expect(dueOf(`${june}, fallback: yes`)).toMatchObject({ deadlineId: "june", fallback: true });
  });

  test("never by one for a part of it, for some levels or without a date", () => {
    expect(dueOf(`${june}, percent: 70`, march)).toMatchObject({ deadlineId: "march" });
    expect(dueOf(`${june}, levels: [central]`, march)).toMatchObject({ deadlineId: "march" });
    expect(dueOf("id: soon, title: 及时, due: { undated: 及时 }")).toBeNull();
    expect(dueOf("id: monthly, title: 按月, due: { monthly_on: 10 }")).toBeNull();
  });

  test("at no time where the policy has no deadline", () => {
    const ruling = uncheckedRuleBook(readPolicy({}), { gazetteer: country });
    const found = ruling.ruling(2022, "990121", "resident");
    expect(found.ok && found.value.terms.due).toBeNull();
  });
});
