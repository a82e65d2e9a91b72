import { describe, expect, test } from "vitest";
import { compiled } from "#policies/testing";
import { civilDate } from "#time";
import { entitledFrom } from "./entitled-from.ts";
import { addMonths } from "./months.ts";
import type { WaitingQuestion } from "./question.ts";

const rules = (more = "", month = "of_enrolment"): string => `categories:
  newborn: { title: 新生儿, cite: all }
waiting:
  exempt:
    - { id: collection, title: 集中参保期, in_collection_period: yes, cite: all }
    - { id: employee, title: 中断缴费3个月内, months_after_employee_insurance: 3, cite: all }
    - { id: newborn, title: 新生儿, categories: [newborn], cite: all }
  entitled_from: { month: ${month}, cite: all }
  ${more}`;
const wait = "otherwise: { months: 3, cite: all }";
const period = { from: civilDate("2021-09-01"), to: civilDate("2022-02-28") };

function asked(more: string, over: Partial<WaitingQuestion> = {}) {
  return entitledFrom({
    policy: compiled({ more }),
    enrolledOn: civilDate("2022-06-15"),
    coverageYear: 2022,
    collectionPeriod: period,
    ...over,
  });
}

function month(more: string, over: Partial<WaitingQuestion> = {}): string {
  const answer = asked(more, over);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return `${answer.value.entitledFrom} ${answer.value.exemptBy.map(({ id }) => id).join(",")}`;
}

describe("nobody waits who", () => {
  test.each(["2022-01-01", "2022-02-28"])("enrolls in the collection period, on %s", (day) => {
    const enrolledOn = civilDate(day);
    expect(month(rules(), { enrolledOn })).toBe(`${day.slice(0, 7)}-01 collection`);
  });

  test.each(["2022-03-15", "2022-03-31"])(
    "left employee insurance within three months, on %s",
    (day) => {
      const leftEmployeeInsuranceOn = civilDate(day);
      expect(month(rules(wait), { leftEmployeeInsuranceOn })).toBe("2022-06-01 employee");
    },
  );

  test("is in a category that the notice exempts", () => {
    const categories = [{ category: "newborn" }];
    expect(month(rules(), { categories })).toBe("2022-06-01 newborn");
  });
});

describe("everybody else", () => {
  test("waits as long as the notice says", () => {
    expect(month(rules(wait))).toBe("2022-09-01 ");
    const leftEmployeeInsuranceOn = civilDate("2022-03-14");
    expect(month(rules(wait), { leftEmployeeInsuranceOn })).toBe("2022-09-01 ");
  });

  test("is refused an answer where the notice does not say", () => {
    expect(asked(rules())).toMatchObject({ ok: false, problem: { kind: "waiting-not-stated" } });
  });

  test("is entitled from the month after where the notice says so", () => {
    expect(month(rules(wait, "after_enrolment"))).toBe("2022-10-01 ");
  });
});

test("nobody is entitled before the coverage year begins, and the moved month is marked as derived", () => {
  const over = { enrolledOn: civilDate("2021-10-10"), coverageYear: 2022 };
  const answer = asked(rules("years: [2021, 2022]"), over);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      entitledFrom: "2022-01-01",
      assumed: true,
      root: { derived: true, operation: "maximum" },
    },
  });
});

test("the month goes back to the sentence by which the person does not wait", () => {
  expect(asked(rules(), { categories: [{ category: "newborn" }] })).toMatchObject({
    ok: true,
    value: {
      waitsMonths: 0,
      root: {
        citation: { quote: "补助按本条执行。" },
        inputs: [{ label: "enrolled_on" }, { label: "waiting.months", value: "0", citation: {} }],
      },
    },
  });
});

test.each([
  [{ enrolledOn: civilDate("2024-06-15"), coverageYear: 2024 }, "year-not-governed"],
  [{ coverageYear: 2021 }, "coverage-over"],
  [{ leftEmployeeInsuranceOn: civilDate("2022-07-01") }, "left-after-enrolment"],
  [{ categories: [{ category: "newbron" }] }, "unknown-category"],
])("%j is refused: %s", (over, kind) => {
  expect(asked(rules(wait), over)).toMatchObject({ ok: false, problem: { kind } });
});

test("a collection period nobody has named cannot be judged, unless another ground holds", () => {
  const policy = compiled({ more: rules(wait) });
  const question = { policy, enrolledOn: civilDate("2022-06-15"), coverageYear: 2022 };
  expect(entitledFrom(question)).toMatchObject({
    ok: false,
    problem: { kind: "collection-period-unknown" },
  });
  expect(entitledFrom({ ...question, categories: [{ category: "newborn" }] })).toMatchObject({
    ok: true,
  });
});

test("a policy without a rule says nothing", () => {
  const policy = compiled({});
  const question = { policy, enrolledOn: civilDate("2022-06-15"), coverageYear: 2022 };
  expect(entitledFrom(question)).toMatchObject({ ok: false, problem: { kind: "no-waiting-rule" } });
});

test.each([
  ["2022-01-31", 1, "2022-02-28"],
  ["2023-11-30", 3, "2024-02-29"],
  ["2022-12-15", 1, "2023-01-15"],
  ["2022-03-31", 0, "2022-03-31"],
])("%s and %i months are %s", (date, months, expected) => {
  expect(addMonths(civilDate(date), months)).toBe(expected);
});
