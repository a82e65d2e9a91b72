import { describe, expect, test } from "vitest";
import { compiled, policyText, problemsOf } from "#policies/testing";
import { criticalIllness } from "./critical-illness.ts";
import type { CriticalIllnessQuestion } from "./question.ts";

const categories = `categories:
  poor: { title: 建档立卡贫困人口, cite: all }
  low: { title: 低保对象, cite: all }`;
const rules = (tilt: string, general = ""): string => `${categories}
critical_illness:
  ${general}
  tilts:
    - { id: needy, categories: [poor, low], cite: all, ${tilt} }`;
const local = {
  localDeductibleYuan: "10000",
  localSegments: [
    { overYuan: "0", toYuan: "50000", percent: "60" },
    { overYuan: "50000", toYuan: null, percent: "97.5" },
  ],
};

function asked(more: string, over: Partial<CriticalIllnessQuestion> = {}) {
  return criticalIllness({ policy: compiled({ more }), year: 2022, ...local, ...over });
}

const poor = { categories: [{ category: "poor" }] };

describe("the deductible with and without the tilt", () => {
  test.each([
    ["lowered to 60 percent", "to_percent: 60", "6000"],
    ["lowered by 60 percent", "by_percent: 60", "4000"],
    ["lowered by 50 percent", "by_percent: 50", "5000"],
  ])("%s", (_name, rule, tiltedYuan) => {
    expect(asked(rules(`deductible: { ${rule} }`), poor)).toMatchObject({
      ok: true,
      value: { tiltId: "needy", deductible: { yuan: "10000", tiltedYuan, approximate: false } },
    });
  });

  test("about 左右 stays about", () => {
    const about = rules("deductible: { to_percent: 60, approximate: yes }");
    expect(asked(about, poor)).toMatchObject({
      ok: true,
      value: { deductible: { tiltedYuan: "6000", approximate: true } },
    });
  });

  test("who is not needy has the same with and without", () => {
    expect(asked(rules("deductible: { to_percent: 60 }"))).toMatchObject({
      ok: true,
      value: { tiltId: null, deductible: { yuan: "10000", tiltedYuan: "10000" } },
    });
  });

  test("half of last year's disposable income per head", () => {
    const policy = compiled({
      more: rules(
        "deductible: { by_percent: 50 }",
        "deductible: { percent: 50, of: disposable_income, cite: all }",
      ),
    });
    const { localSegments } = local;
    const question = { policy, year: 2022, ...poor, localSegments };
    expect(criticalIllness({ ...question, disposableIncomeYuan: "28001" })).toMatchObject({
      ok: true,
      value: { deductible: { yuan: "14000.5", tiltedYuan: "7000.25" } },
    });
    expect(criticalIllness(question)).toMatchObject({
      ok: false,
      problem: { kind: "disposable-income-needed" },
    });
  });
});

describe("the paid ratio by segment", () => {
  test("each segment rises by the points, none above a hundred percent", () => {
    expect(asked(rules("ratio: { points: 5, kind: floor }"), poor)).toMatchObject({
      ok: true,
      value: {
        segments: [
          { percent: "60", tiltedPercent: "65", kind: "floor" },
          { overYuan: "50000", toYuan: null, percent: "97.5", tiltedPercent: "100" },
        ],
      },
    });
  });

  test("the points rest on the quoted sentence", () => {
    const answer = asked(rules("ratio: { points: 10 }"), poor);
    const steps = answer.ok ? answer.value.segments[0]?.tiltedRoot : undefined;
    expect(steps).toMatchObject({
      operation: "add",
      value: "70",
      inputs: [{ value: "60" }, { value: "10", citation: { quote: "补助按本条执行。" } }],
    });
  });

  test("segments of the notice leave no gap", () => {
    const gap = rules(
      "ratio: { points: 5 }",
      "segments: [{ over: 0, to: 100, percent: 60, cite: all }, { over: 200, percent: 70, cite: all }]",
    );
    expect(problemsOf(policyText({ more: gap }))).toMatchObject([
      { kind: "wrong-form", path: "critical_illness.segments", expected: "segments-without-gap" },
    ]);
  });
});

describe("the ceiling and the financing", () => {
  const general =
    "cap: { yuan: 300000, cite: all }\n  financing: { yuan: 60, kind: floor, cite: all }";

  test("the ceiling falls away for those for whom the notice removes it", () => {
    const removed = rules("cap: { removed: yes }", general);
    expect(asked(removed, poor)).toMatchObject({ ok: true, value: { cap: { kind: "removed" } } });
    expect(asked(removed)).toMatchObject({
      ok: true,
      value: {
        cap: { kind: "limited", yuan: "300000" },
        financing: { perHeadYuan: "60", kind: "floor" },
      },
    });
  });

  test("what the notice does not state is said to be not stated", () => {
    expect(asked(rules("ratio: { points: 5 }"))).toMatchObject({
      ok: true,
      value: { cap: { kind: "not-stated" }, financing: null },
    });
  });
});

describe("a question that has no answer is refused", () => {
  const plain = rules("ratio: { points: 5 }");

  test.each([
    [{ year: 2021 }, "year-not-governed"],
    [{ categories: [{ category: "por" }] }, "unknown-category"],
    [{ localDeductibleYuan: "-1" }, "malformed-amount"],
    [{ localSegments: [{ overYuan: "0", toYuan: null, percent: "101" }] }, "malformed-amount"],
    [{ localSegments: [] }, "segments-not-stated"],
  ])("%j: %s", (over, kind) => {
    expect(asked(plain, over)).toMatchObject({ ok: false, problem: { kind } });
  });

  test("nothing stated and nothing given", () => {
    const policy = compiled({ more: plain });
    expect(criticalIllness({ policy, year: 2022 })).toMatchObject({
      ok: false,
      problem: { kind: "deductible-not-stated" },
    });
    expect(criticalIllness({ policy: compiled({}), year: 2022 })).toMatchObject({
      ok: false,
      problem: { kind: "no-critical-illness-rule" },
    });
  });

  test("a tilt without figures repeats the notice's words", () => {
    expect(asked(rules("unstated: 提高报销比例"), poor)).toMatchObject({
      ok: false,
      problem: { kind: "tilt-not-stated", words: "提高报销比例" },
    });
  });

  test("a tilt has figures or the notice's words, not both and not neither", () => {
    for (const tilt of ["note: 空", "unstated: 提高, ratio: { points: 5 }"]) {
      expect(problemsOf(policyText({ more: rules(tilt) }))).toMatchObject([
        { kind: "wrong-form", expected: "figures-or-unstated" },
      ]);
    }
  });

  test("two tilts for one person", () => {
    const two = `${plain}\n    - { id: other, categories: [poor], cite: all, ratio: { points: 10 } }`;
    expect(asked(two, poor)).toMatchObject({
      ok: false,
      problem: { kind: "overlap-not-ruled", tiltIds: ["needy", "other"] },
    });
  });
});
