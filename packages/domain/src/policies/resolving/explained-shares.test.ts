import { describe, expect, test } from "vitest";
import type { TraceStep } from "#policies";
import { oneCase, type Sections, standardOf } from "#policies/testing";
import { problem, terms } from "../testing/ruled.ts";
import { told } from "../testing/told.ts";

const steps = (sections: Sections) => terms(sections).shares.map(({ step }) => told(step));
const whole = "standard given 610 第一条";
const central = "share.central given 366 第一条";

describe("a share is explained", () => {
  test("under its own name where it rests on the same sentence, as a reference where on another", () => {
    const own = "level: central, amount: { yuan: 366, cite: own }";
    expect(steps({ cases: oneCase(own, "level: local, amount: rest") })).toEqual([
      "share.central refer 366 第一条 (amount.fixed given 366 第二条)",
      `share.local rest 244 第一条 (${whole}, share.central refer 366 第一条 (amount.fixed given 366 第二条))`,
    ]);
    expect(
      steps({
        cases: oneCase("level: central, amount: { yuan: 366 }", "level: local, amount: rest"),
      }),
    ).toEqual([central, `share.local rest 244 第一条 (${whole}, ${central})`]);
  });

  test("with the note of the file, or else the note of the amount", () => {
    const third = "level: central, amount: { fraction: 1/2, of: standard, decimals: 0 }";
    const [plain] = steps({ cases: oneCase(third, "level: local, amount: rest") });
    expect(plain).toBe(`share.central percent 305 [1/2] 第一条 (${whole})`);
    const [noted] = steps({
      cases: oneCase(`${third}, note: 按惯例`, "level: local, amount: rest"),
    });
    expect(noted).toBe(`share.central percent 305 [按惯例] 第一条 (${whole})`);
  });

  test("by the bases that every policy has", () => {
    const bases =
      "bases:\n  national_standard: { title: 国家标准, amount: { yuan: 600 }, cite: all }";
    const cases = oneCase(
      "level: central, amount: { yuan: 366 }",
      "level: province, amount: { percent: 50, of: local_part }",
      "level: city, amount: top_up",
      "level: county, amount: rest",
    );
    const [, province, city] = steps({ cases, more: bases });
    expect(province).toBe(
      `share.province percent 122 第一条 (rate given 50% 第一条, base.local_part subtract 244 (${whole}, ${central}))`,
    );
    expect(city).toBe(
      `share.city subtract 10 第一条 (${whole}, base.national_standard given 600 [国家标准] 第一条)`,
    );
    const half = cases.replace("amount: top_up", "amount: { percent: 50, of: top_up }");
    expect(steps({ cases: half, more: bases })[2]).toContain("base.top_up subtract 10 (");
    const unheard = cases.replace("amount: top_up", "amount: nowhere_known");
    expect(problem({ cases: unheard, more: bases })).toMatchObject({
      because: { kind: "unknown-base", name: "nowhere_known" },
    });
    expect(problem({ cases })).toEqual({
      kind: "unreckonable",
      caseId: "everywhere",
      because: { kind: "unknown-base", name: "top_up", nearest: "national_standard" },
    });
  });

  test("never by less than nothing, nor by a share that there is not", () => {
    expect(
      problem({
        cases: oneCase("level: province, amount: local_part", "level: local, amount: rest"),
      }),
    ).toMatchObject({ because: { kind: "unknown-share", level: "central" } });
    const circle = "standards:\n  - { kind: exact, amount: local_part, cite: all }";
    expect(problem({ standards: circle })).toMatchObject({
      because: { kind: "circular-amount", through: "standard" },
    });
    const split = "{ level: local, shares: [{ level: county, amount: nowhere_known, cite: all }] }";
    expect(
      problem({ cases: oneCase("level: local, amount: rest"), more: `splits:\n  - ${split}` }),
    ).toMatchObject({ kind: "unreckonable", because: { kind: "unknown-base" } });
  });

  test("rounded per head only where that changes it, and never where it is the rest", () => {
    const cases = oneCase(
      "level: central, amount: { percent: 33.333, of: standard }",
      "level: province, amount: { yuan: 10 }",
      "level: local, amount: rest",
    );
    const [first, second, third] = steps({
      cases,
      standards: standardOf("100.005"),
      more: "rounding: { per_head_decimals: 1 }",
    });
    expect(first).toMatch(/^share\.central round 33\.3 \(share\.central percent 33\.33466665 /);
    expect(second).toBe("share.province given 10 第一条");
    expect(third).toMatch(/^share\.local rest 56\.705 /);
  });
});

describe("a take-over", () => {
  const sections: Sections = {
    cases: oneCase(
      "level: central, amount: { yuan: 366 }",
      "level: province, amount: { yuan: 122 }",
      "level: county, amount: rest, kind: floor, assumed: yes",
    ),
  };
  const taking = (rule: string): Sections => ({
    ...sections,
    more: `takeovers:\n  - { ${rule}, cite: own }`,
  });

  test("adds the whole share to the bearer's own, and says why", () => {
    const found = terms(taking("level: province, bears: county, note: 省里代担"));
    expect(told(found.shares[1]?.step as TraceStep)).toBe(
      `share.province take-over 244 [省里代担] 第二条 (share.province given 122 第一条, share.county rest 122 第一条 (${whole}, ${central}, share.province given 122 第一条))`,
    );
    expect(found.shares).toHaveLength(2);
    expect(found.remainderIndex).toBe(1);
  });

  test("hands on that a share is a floor and that it is assumed", () => {
    expect(terms(taking("level: province, bears: county")).shares[1]).toMatchObject({
      kind: "floor",
      assumed: true,
    });
    expect(terms(taking("level: county, bears: province")).shares[1]).toMatchObject({
      kind: "floor",
      assumed: true,
    });
    expect(terms(taking("level: central, bears: province")).shares[0]).toMatchObject({
      kind: "exact",
      assumed: false,
    });
    expect(terms(taking("level: city, bears: province")).shares[1]).toMatchObject({
      level: "city",
      kind: "exact",
      assumed: false,
    });
  });

  test("of a percent leaves the rest of the share where it was, with what rounding leaves over", () => {
    const found = terms(taking("level: province, bears: county, percent: 25"));
    const [, province, county] = found.shares.map(({ step }) => told(step));
    const rest = `share.county rest 122 第一条 (${whole}, ${central}, share.province given 122 第一条)`;
    const part = `amount.percent percent 30.5 (rate given 25% 第二条, ${rest})`;
    expect(province).toBe(
      `share.province take-over 152.5 第二条 (share.province given 122 第一条, ${part})`,
    );
    expect(county).toBe(`share.county subtract 91.5 第二条 (${rest}, ${part})`);
    expect(found.remainderIndex).toBe(2);
    expect(found.shares[2]).toMatchObject({ kind: "floor", assumed: true });
  });

  test("by a level that owed nothing is explained by what it takes over alone", () => {
    const found = terms(taking("level: city, bears: province"));
    expect(found.shares.map(({ step }) => told(step))[1]).toBe(
      "share.city take-over 122 第二条 (share.province given 122 第一条)",
    );
  });

  test("said twice in the same words is said once; of a level that owes nothing it is nothing", () => {
    const twice = `takeovers:
  - { level: province, bears: county, cite: all }
  - { level: province, bears: county, cite: own }
  - { level: province, bears: city, cite: own }`;
    expect(terms({ ...sections, more: twice }).shares.map((share) => share.perHeadYuan)).toEqual([
      "366",
      "244",
    ]);
  });

  test("by percents of more than a hundred together is refused, of a hundred not", () => {
    const percents = (one: number, other: number): Sections => ({
      ...sections,
      more: `takeovers:
  - { level: central, bears: county, percent: ${one}, cite: all }
  - { level: province, bears: county, percent: ${other}, cite: all }`,
    });
    expect(problem(percents(60, 40.5))).toEqual({
      kind: "ambiguous-takeover",
      level: "county",
      positions: [0, 1],
    });
    expect(terms(percents(60, 40)).shares.map((share) => share.perHeadYuan)).toEqual([
      "439.2",
      "170.8",
    ]);
  });
});
