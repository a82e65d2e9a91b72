import { describe, expect, test } from "vitest";
import { compiled, head, policyText, problemsOf } from "#policies/testing";
import { asked, contributions, grants, parts } from "./testing/invented-contribution.ts";
import { whoPays } from "./who-pays.ts";

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
