import { describe, expect, test } from "vitest";
import { apportion } from "#apportionment";
import { compiled, head, policyText, problemsOf } from "#policies/testing";
import { civilDate } from "#time";
import type { ContributionQuestion } from "./question.ts";
import { whoPays } from "./who-pays.ts";

const contributions = `categories:
  extreme: { title: 特困人员, cite: all }
  low: { title: 低保对象, cite: all }
  child: { title: 孤儿, cite: all }
  needy: { title: 困难群众, includes: [low, child], cite: all }
contributions:
  - { coverage_year: 2023, kind: exact, yuan: 350, cite: all }`;
const grants = `assistance:
  - id: extreme
    title: 全额
    categories: [extreme]
    amount: full
    payers: [{ payer: medical_assistance, title: 医疗救助资金, part: rest }]
    method: at_collection
    cite: all
  - id: low
    title: 六成
    categories: [low]
    amount: { percent: 60 }
    payers:
      - { payer: province, title: 省级, part: { percent: 33.33 } }
      - { payer: county, title: 县级, part: rest }
    method: refund_later
    status_on: { on: 12-31 }
    cite: all
  - { id: needy, title: 定额, categories: [needy], amount: { yuan: 180 }, cite: all }`;
const overlap = "assistance_overlap: { takes: highest, cite: all }";

function asked(more: readonly string[], over: Partial<ContributionQuestion> = {}) {
  const policy = compiled({ more: more.join("\n") });
  return whoPays({ policy, year: 2022, placeCode: "990121", insuredClass: "resident", ...over });
}

function parts(more: readonly string[], over: Partial<ContributionQuestion> = {}) {
  const answer = asked(more, over);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value.parts.map(({ payer, amountFen }) => `${payer} ${amountFen}`);
}

describe("who pays which part of a contribution", () => {
  test("a person whom nobody helps pays all of it", () => {
    expect(parts([contributions])).toEqual(["insured 35000"]);
  });

  test("full assistance leaves nothing to the person and is contribution income", () => {
    const answer = asked([contributions, grants], { categories: [{ category: "extreme" }] });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        version: "trace.v1",
        income: "contribution",
        coverageYear: 2023,
        parts: [
          { payer: "insured", amountFen: "0" },
          { payer: "medical_assistance", title: "医疗救助资金", amountFen: "35000" },
        ],
        paidAtOnceFen: "0",
        grant: { id: "extreme", method: "at_collection" },
      },
    });
  });

  test("a percent is divided among its payers to the fen, the rest taking what rounding leaves", () => {
    const low = { categories: [{ category: "low" }] };
    expect(parts([contributions, grants, overlap], low)).toEqual([
      "insured 14000",
      "province 6999",
      "county 14001",
    ]);
  });

  test("who pays first and is refunded later pays everything at once", () => {
    const answer = asked([contributions, grants, overlap], { categories: [{ category: "low" }] });
    expect(answer).toMatchObject({ ok: true, value: { paidAtOnceFen: "35000" } });
  });

  test("the highest of several grants counts and the others are named, never two together", () => {
    const answer = asked([contributions, grants, overlap], {
      categories: [{ category: "extreme" }, { category: "low" }],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        grant: { id: "extreme" },
        passedOver: [
          { grantId: "low", because: "lower" },
          { grantId: "needy", because: "lower" },
        ],
        parts: [{ payer: "insured", amountFen: "0" }, { amountFen: "35000" }],
      },
    });
  });

  test("several grants without a sentence that chooses among them are refused", () => {
    expect(asked([contributions, grants], { categories: [{ category: "low" }] })).toMatchObject({
      ok: false,
      problem: { kind: "overlap-not-ruled", grantIds: ["low", "needy"] },
    });
  });

  test("a category counts on the cut-off day, 31 December before the coverage year", () => {
    const from = (date: string) => ({ categories: [{ category: "low", from: civilDate(date) }] });
    expect(parts([contributions, grants, overlap], from("2022-12-31"))[0]).toBe("insured 14000");
    const late = asked([contributions, grants, overlap], from("2023-01-01"));
    expect(late).toMatchObject({
      ok: true,
      value: {
        grant: { id: "needy" },
        passedOver: [{ grantId: "low", because: "status-not-held", statusOn: "2022-12-31" }],
      },
    });
  });

  test("people of an included category have the grant of the one that includes it", () => {
    expect(parts([contributions, grants], { categories: [{ category: "child" }] })).toEqual([
      "insured 17000",
      "unstated 18000",
    ]);
  });

  test("a fixed amount is never more than the contribution", () => {
    const cheap = contributions.replace("yuan: 350", "yuan: 100");
    expect(parts([cheap, grants], { categories: [{ category: "child" }] })).toEqual([
      "insured 0",
      "unstated 10000",
    ]);
  });

  test("words without an amount are a refusal that repeats them", () => {
    const unstated = `assistance:
  - { id: low, title: 资助, categories: [low], amount: { unstated: 按规定资助 }, cite: all }`;
    expect(asked([contributions, unstated], { categories: [{ category: "low" }] })).toMatchObject({
      ok: false,
      problem: { kind: "assistance-not-stated", words: "按规定资助" },
    });
  });

  test("of grants for the same people the narrower wins; grants for others stay beside it", () => {
    const places = `${grants}
  - id: low-here
    title: 本县低保
    categories: [low]
    amount: { percent: 80 }
    when: { places: ["990121"] }
    cite: all`;
    const low = { categories: [{ category: "low" }] };
    const answer = asked([contributions, places, overlap], low);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        grant: { id: "low-here" },
        passedOver: [{ grantId: "needy", because: "lower" }],
      },
    });
    expect(asked([contributions, places, overlap], { ...low, placeCode: "990201" })).toMatchObject({
      ok: true,
      value: { grant: { id: "low" } },
    });
  });

  test("the answer is plain JSON and the same bytes every time", () => {
    const low = { categories: [{ category: "low" }] };
    const [first, again] = [1, 2].map(() => asked([contributions, grants, overlap], low));
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    expect(JSON.stringify(first)).toBe(JSON.stringify(again));
  });

  test("assistance changes nothing of the subsidy that governments owe", () => {
    const owe = (more: string) => {
      const heads = [{ placeCode: "990121", insuredClass: "resident", heads: 1000n }];
      const made = apportion({ policy: compiled({ more }), year: 2022, heads });
      return made.ok ? made.value.totals : made.problem;
    };
    expect(owe([contributions, grants, overlap].join("\n"))).toEqual(owe(""));
  });

  test("every part goes back to the quoted sentence", () => {
    const answer = asked([contributions, grants], { categories: [{ category: "extreme" }] });
    expect(JSON.stringify(answer.ok && answer.value.parts)).toContain("补助按本条执行。");
  });
});

describe("tiers and floors", () => {
  const tiers = `contributions:
  - coverage_year: 2023
    kind: exact
    yuan: 180
    tiers:
      - { id: low, title: 一档, yuan: 180, cite: all }
      - { id: high, title: 二档, yuan: 300, cite: all }
    lowest_tier: { at_least: standard, cite: all }
    cite: all`;

  test("the tier that was chosen is the contribution", () => {
    expect(parts([tiers], { tier: "high" })).toEqual(["insured 30000"]);
  });

  test("a tier must be named, and one that exists", () => {
    expect(asked([tiers])).toMatchObject({
      ok: false,
      problem: { kind: "tier-not-named", expected: ["low", "high"] },
    });
    expect(asked([tiers], { tier: "hihg" })).toMatchObject({
      ok: false,
      problem: { kind: "unknown-tier", nearest: "high" },
    });
  });

  test("a local amount below the floor is refused with the sentence", () => {
    expect(asked([tiers], { localYuan: "179.99" })).toMatchObject({
      ok: false,
      problem: { kind: "below-floor", foundYuan: "179.99", floorYuan: "180", citation: {} },
    });
    expect(parts([tiers], { localYuan: "180" })).toEqual(["insured 18000"]);
  });

  test("a local amount rests on the sentence below which it may not be", () => {
    expect(asked([tiers], { localYuan: "200" })).toMatchObject({
      ok: true,
      value: {
        root: { operation: "maximum", value: "20000", citation: { quote: "补助按本条执行。" } },
      },
    });
  });

  test("a local amount that differs from an exact standard without tiers is refused", () => {
    expect(asked([contributions], { localYuan: "400" })).toMatchObject({
      ok: false,
      problem: { kind: "differs-from-standard", standardYuan: "350" },
    });
  });

  test.each(["-1", "12.345", "many"])("%s is no amount", (localYuan) => {
    expect(asked([contributions], { localYuan })).toMatchObject({
      ok: false,
      problem: { kind: "malformed-amount", found: localYuan },
    });
  });

  test("a file whose tier is below its floor is refused at the tier", () => {
    const low = policyText({ more: tiers.replace("一档, yuan: 180", "一档, yuan: 150") });
    expect(problemsOf(low)).toMatchObject([
      { kind: "tier-below-floor", path: "contributions[0].tiers[0].yuan", found: "150" },
    ]);
  });
});

describe("a question that has no answer is refused", () => {
  test.each([
    [{ year: 2021 }, "year-not-governed"],
    [{ placeCode: "990999" }, "unknown-place"],
    [{ placeCode: "980121" }, "outside-policy"],
    [{ insuredClass: "residnet" }, "unknown-class"],
    [{ coverageYear: 2022 }, "no-contribution"],
    [{ categories: [{ category: "lwo" }] }, "unknown-category"],
  ])("%j: %s", (over, kind) => {
    expect(asked([contributions], over)).toMatchObject({ ok: false, problem: { kind } });
  });

  test("a policy for several coverage years wants one of them named", () => {
    const two = `${contributions}\n  - { coverage_year: 2024, kind: exact, yuan: 380, cite: all }`;
    expect(asked([two])).toMatchObject({
      ok: false,
      problem: { kind: "coverage-year-not-named", stated: [2023, 2024] },
    });
    expect(parts([two], { coverageYear: 2024 })).toEqual(["insured 38000"]);
  });

  test("two contributions for one class are refused, the narrower one wins", () => {
    const students = `${contributions}
  - { coverage_year: 2023, kind: exact, yuan: 300, when: { classes: [student] }, cite: all }`;
    const policy = compiled({ head: head({ classes: "resident, student" }), more: students });
    const question = { policy, year: 2022, placeCode: "990121" };
    expect(whoPays({ ...question, insuredClass: "student" })).toMatchObject({
      ok: true,
      value: { amountFen: "30000" },
    });
    const twice = `${contributions}\n  - { coverage_year: 2023, kind: exact, yuan: 380, cite: all }`;
    expect(asked([twice])).toMatchObject({
      ok: false,
      problem: { kind: "ambiguous-contribution", count: 2 },
    });
  });
});

describe("a file about persons is checked whole", () => {
  const broken = (more: string) =>
    problemsOf(policyText({ more })).map(({ kind, path, found }) => `${kind} ${path} ${found}`);

  test("categories must be defined, with the nearest one", () => {
    const [problem] = problemsOf(
      policyText({ more: `${contributions}\n${grants.replace("[extreme]", "[extrem]")}` }),
    );
    expect(problem).toMatchObject({
      kind: "unknown-category",
      path: "assistance[0].categories[0]",
      nearest: "extreme",
    });
  });

  test("payers must make up all of the assistance", () => {
    const short = grants.replace(
      "part: rest }\n    method: refund",
      "part: { percent: 60 } }\n    method: refund",
    );
    expect(broken(`${contributions}\n${short}`)).toEqual([
      "shares-do-not-add-up assistance[1].payers 93.33",
    ]);
  });

  test("citations are checked in these sections too", () => {
    expect(broken(contributions.replace("yuan: 350, cite: all", "yuan: 350, cite: al"))).toEqual([
      "unknown-citation contributions[0].cite al",
    ]);
  });

  test("fractions of a fen and names given twice are refused", () => {
    expect(broken(contributions.replace("350", "350.005"))).toEqual([
      "wrong-form contributions[0].yuan 350.005",
    ]);
    expect(broken(`${contributions}\n${grants.replace("id: low", "id: extreme")}`)).toEqual([
      "duplicate-id assistance[1].id extreme",
    ]);
  });
});
