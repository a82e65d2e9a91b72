import { describe, expect, test } from "vitest";
import { country, policyText, type Sections } from "#policies/testing";
import { compilePolicy } from "../compile-policy.ts";
import { parsePolicy } from "../reading/parse-policy.ts";
import { fullPolicy } from "../testing/full-policy.ts";

const vocabulary = [
  { key: "tier", value: "1", name: "一档" },
  { key: "tier", value: "2", name: "二档" },
  { key: "county_kind", value: "district", name: "区" },
];

function found(text: string): readonly string[] {
  const parsed = parsePolicy({ file: "invented.yaml", text });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const made = compilePolicy(parsed.value, { gazetteer: { ...country, vocabulary } });
  return made.ok
    ? []
    : made.problem.map(({ kind, path, expected, found: what, nearest }) => {
        const near = nearest === null ? "" : ` (${nearest})`;
        return `${kind} ${path}: ${expected} / ${what}${near}`;
      });
}

const caseWhen = (when: string): Sections => ({
  cases: `cases:
  - id: everywhere
    title: 各地
    when: { ${when} }
    shares:
      - { level: central, amount: rest, cite: all }`,
});
const asked = (sections: Sections) => found(policyText(sections));
const onList = "an attribute on a list, or a gap that says there is none";

describe("an attribute that is on no list is found", () => {
  test("in a condition, in its exception and inside an amount, with the nearest", () => {
    expect(asked(caseWhen('attributes: { tiers: "2" }'))).toEqual([
      `unknown-attribute cases[0].when.attributes.tiers: ${onList} / tiers (tier)`,
    ]);
    expect(asked(caseWhen('places: ["990000"], except: { attributes: { tiers: "2" } }'))).toEqual([
      `unknown-attribute cases[0].when.except.attributes.tiers: ${onList} / tiers (tier)`,
    ]);
    const within = "{ sum: [{ yuan: 0 }, { by_attribute: tiers, values: { x: { yuan: 610 } } }] }";
    const standards = `standards:\n  - { kind: exact, amount: ${within}, cite: all }`;
    expect(asked({ standards })).toEqual([
      `unknown-attribute standards[0].amount: ${onList} / tiers (tier)`,
    ]);
  });

  test("so is a value, except that any and none are values of all", () => {
    expect(asked(caseWhen('attributes: { tier: ["2", "3"] }'))).toEqual([
      "unknown-attribute cases[0].when.attributes.tier: 1|2 / 3 (1)",
    ]);
    expect(asked(caseWhen("attributes: { tier: any }"))).toEqual([]);
    expect(asked(caseWhen("attributes: { tier: [any, none] }"))).toEqual([]);
    const amount = '{ by_attribute: tier, values: { "2": { yuan: 610 }, "9": { yuan: 1 } } }';
    expect(
      asked({ standards: `standards:\n  - { kind: exact, amount: ${amount}, cite: all }` }),
    ).toEqual(["unknown-attribute standards[0].amount: 1|2 / 9 (1)"]);
  });

  test("and what an example supposes", () => {
    const supposing = (what: string) =>
      fullPolicy.replace("heads: 1,", `heads: 1, assuming: { ${what} },`);
    expect(found(supposing('tier: "3"'))).toEqual([
      "unknown-attribute examples[0].assuming.tier: 1|2 / 3 (1)",
    ]);
    expect(found(supposing("fiscal: high"))).toEqual([]);
  });
});

test("a list of the file's own takes the place of the general one altogether", () => {
  const own = (value: string): Sections => ({
    ...caseWhen(`attributes: { tier: ["${value}", none] }`),
    more: 'attributes:\n  tier: { title: 档次, cite: all, values: { high: ["990121"], low: ["990122"] } }',
  });
  expect(asked({ ...own("high"), ...caseWhen("attributes: { tier: [high, low, none] }") })).toEqual(
    [],
  );
  expect(asked(own("2"))).toEqual([
    "unknown-attribute cases[0].when.attributes.tier: high|low / 2",
  ]);
});

test("a list that is missing is awaited where a gap says that there is none, and only there", () => {
  const gap = (value: string): Sections => ({
    ...caseWhen("attributes: { rank: high }"),
    more: `gaps:\n  - { when: { attributes: { rank: ${value} } }, reason: 名单未附 }`,
  });
  expect(asked(gap("none"))).toEqual([]);
  expect(asked(gap("any"))).toEqual([
    `unknown-attribute cases[0].when.attributes.rank: ${onList} / rank`,
    `unknown-attribute gaps[0].when.attributes.rank: ${onList} / rank`,
  ]);
});
