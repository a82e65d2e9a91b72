import { expect, test } from "vitest";
import {
  compiled,
  head,
  oneCase,
  policyText,
  problemsOf,
  type Sections,
  standardOf,
} from "#policies/testing";
import { perHead, row } from "./testing/one-row.ts";

const sections: Sections = {
  head: head({ years: "[2021, 2022]" }),
  standards: standardOf(610),
  cases: oneCase(
    "level: central, amount: { yuan: 366 }",
    "level: province, amount: { yuan: 122 }",
    "level: city, amount: { yuan: 61 }, payer: [city, self]",
    "level: county, amount: { yuan: 61 }",
  ),
};
const takeovers = (...rules: readonly string[]): string =>
  `takeovers:\n${rules.map((rule) => `  - { ${rule}, cite: all }`).join("\n")}`;
const taking = (...rules: readonly string[]) =>
  compiled({ ...sections, more: takeovers(...rules) });

test("several levels' shares of one case are taken over, each in its own years", () => {
  const policy = taking(
    "level: province, bears: city, years: 2022, when: { places: [990122] }",
    "level: central, bears: county, when: { places: [990122] }",
  );
  expect(perHead(policy, { place: "990122" })).toBe("central 427, province 183");
  expect(perHead(policy, { place: "990122", year: 2021 })).toBe(
    "central 427, province 122, city 61",
  );
});

test("what was taken over can be passed on", () => {
  const policy = taking("level: province, bears: city", "level: central, bears: province");
  expect(perHead(policy)).toBe("central 549, county 61");
});

test("a level that pays nothing of its own is given its payer", () => {
  const policy = taking(
    "level: development_zone, bears: county, payer: 990121101, when: { places: [990121] }",
  );
  expect(row(policy, {}).shares.map(({ level, payerCode }) => `${level} ${payerCode}`)).toEqual([
    "central 000000",
    "province 990000",
    "city 990100",
    "development_zone 990121101",
  ]);
});

test("a payer that is stated pays the whole of the level's part", () => {
  const [, province] = row(taking("level: province, bears: city, payer: 980000"), {}).shares;
  expect(province).toMatchObject({ payerCode: "980000", perHeadYuan: "183" });
});

test("a percent of a share is taken over and the rest of it stays", () => {
  const policy = taking("level: province, bears: county, percent: 30");
  expect(perHead(policy)).toBe("central 366, province 140.3, city 61, county 42.7");
});

test("two levels take over a percent each; all of it leaves nothing", () => {
  const policy = taking(
    "level: province, bears: county, percent: 60",
    "level: city, bears: county, percent: 40",
  );
  expect(perHead(policy)).toBe("central 366, province 158.6, city 85.4");
});

test("the narrower of two take-overs of one share holds", () => {
  const policy = taking(
    "level: province, bears: county",
    "level: city, bears: county, when: { places: [990122] }",
  );
  expect(perHead(policy)).toBe("central 366, province 183, city 61");
  expect(perHead(policy, { place: "990122" })).toBe("central 366, province 122, city 122");
});

test("two take-overs of one share are refused where neither is narrower", () => {
  const rules = takeovers("level: province, bears: county", "level: city, bears: county");
  const [problem, ...others] = problemsOf(policyText({ ...sections, more: rules }));
  expect(others).toEqual([
    expect.objectContaining({ kind: "ambiguous-takeover", found: expect.stringMatching(/^2022/) }),
  ]);
  expect(problem).toMatchObject({ kind: "ambiguous-takeover", path: "takeovers[0]" });
});
