import { describe, expect, test } from "vitest";
import { explain, type Explanation, recompute } from "#apportionment";
import type { Rounding } from "#money";
import type { CompiledPolicy } from "#policies";
import { compiled, oneCase, type Sections } from "#policies/testing";

const resident = { year: 2022, placeCode: "990121", insuredClass: "resident" } as const;

function explained(policy: CompiledPolicy, heads: bigint, rounding?: Rounding): Explanation {
  const made = explain({ policy, ...resident, heads, ...(rounding && { rounding }) });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

const rest: Sections = {
  cases: oneCase(
    "level: central, amount: { yuan: 366.125 }",
    "level: county, amount: { yuan: 122 }",
    "level: province, amount: rest",
  ),
};
const byRemainder: Sections = {
  cases: oneCase(
    "level: central, amount: { yuan: 366.125 }",
    "level: province, amount: { yuan: 121.875 }",
    "level: county, amount: { yuan: 122 }",
  ),
};

describe("an explanation", () => {
  test("says which rule of which policy was asked for whom, and by which facts its case was chosen", () => {
    const policy = compiled({
      cases: `cases:
  - id: counties
    title: 各县
    when: { attributes: { county_kind: county } }
    note: 通知所称县
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: province, amount: { yuan: 244 }, cite: all }
  - id: districts
    title: 各区
    when: { attributes: { county_kind: [district, county_city] } }
    shares:
      - { level: central, amount: { yuan: 610 }, cite: all }`,
    });
    expect(explained(policy, 3n)).toMatchObject({
      version: "trace.v1",
      policyId: "invented",
      year: 2022,
      placeCode: "990121",
      insuredClass: "resident",
      heads: "3",
      rounding: { unit: "fen", mode: "half_up" },
      case: {
        id: "counties",
        title: "各县",
        note: "通知所称县",
        confidence: "A",
        facts: [
          {
            place: "990121",
            key: "county_kind",
            value: "county",
            source: "invented",
            confidence: "A",
          },
        ],
      },
      standard: { value: "610", unit: "yuan_per_head" },
      dueOn: null,
    });
  });

  test("multiplies heads by yuan per head where nothing is rounded, down to the sentence", () => {
    const [central] = explained(compiled({}), 3n).shares;
    expect(central).toMatchObject({
      level: "central",
      payerCode: "000000",
      amountFen: "109800",
      assumed: false,
      root: {
        label: "amount.central",
        operation: "multiply",
        value: "109800",
        unit: "fen",
        inputs: [
          { value: "366", unit: "yuan_per_head", citation: { article: "第一条" } },
          { label: "heads", operation: "given", value: "3", unit: "person", inputs: [] },
        ],
      },
    });
    expect(central?.root).not.toHaveProperty("note");
  });

  test("shows the product before it is rounded, in yuan with all its decimals", () => {
    const [central] = explained(compiled(rest), 3n).shares;
    expect(central?.root).toEqual({
      label: "amount.central",
      operation: "round",
      value: "109838",
      unit: "fen",
      note: "fen half_up",
      inputs: [
        {
          label: "product",
          operation: "multiply",
          value: "1098.375",
          unit: "yuan",
          inputs: [expect.objectContaining({ value: "366.125" }), expect.anything()],
        },
      ],
    });
  });

  test("names which share took what rounding left, and in which unit it was rounded", () => {
    const notes = (policy: CompiledPolicy, rounding?: Rounding) =>
      explained(policy, 3n, rounding).shares.map(({ level, root }) => [level, root.note]);
    expect(notes(compiled(rest))).toEqual([
      ["central", "fen half_up"],
      ["province", "fen half_up rest"],
      ["county", undefined],
    ]);
    expect(notes(compiled(byRemainder))).toEqual([
      ["central", "fen half_up largest_remainder"],
      ["province", "fen half_up largest_remainder"],
      ["county", undefined],
    ]);
    expect(notes(compiled(rest), { unit: "0.01wan", mode: "down" })).toEqual([
      ["central", "0.01wan down"],
      ["province", "0.01wan down rest"],
      ["county", "0.01wan down"],
    ]);
  });

  test("explains the day by its own sentence", () => {
    const policy = compiled({
      more: "deadlines:\n  - { id: june, title: 6月底前, due: { on: 06-30 }, cite: all }",
    });
    expect(explained(policy, 1n).dueOn).toMatchObject({
      date: "2022-06-30",
      title: "6月底前",
      fallback: false,
      citation: { article: "第一条" },
      root: { value: "2022-06-30", unit: "date" },
    });
  });

  test("is the same for the same heads, whatever was asked before, and other for other heads", () => {
    const policy = compiled(rest);
    const first = JSON.stringify(explained(policy, 3n));
    explained(policy, 4n);
    explained(policy, 3n, { unit: "wan", mode: "up" });
    expect(JSON.stringify(explained(policy, 3n))).toBe(first);
    expect(JSON.stringify(explained(policy, 4n))).not.toBe(first);
  });

  test("recomputed from what is stored has the same bytes", () => {
    for (const rounding of [undefined, { unit: "0.01wan", mode: "half_even" }] as const) {
      const stored = JSON.stringify(explained(compiled(rest), 1_234n, rounding));
      const again = recompute(JSON.parse(stored) as Explanation, compiled(rest));
      expect(again.ok && JSON.stringify(again.value)).toBe(stored);
    }
  });

  test("is refused for heads below zero also after the same place was explained", () => {
    const policy = compiled({});
    explained(policy, 1n);
    expect(explain({ policy, ...resident, heads: -1n })).toEqual({
      ok: false,
      problem: { row: 0, kind: "negative-heads", heads: -1n },
    });
    expect(explained(policy, 0n).shares.map(({ amountFen }) => amountFen)).toEqual(["0", "0", "0"]);
  });
});
