import { describe, expect, test } from "vitest";
import { apportion } from "#apportionment";
import { compiled } from "#policies/testing";
import { civilDate } from "#time";
import { asked, contributions, grants, overlap, parts } from "./testing/invented-contribution.ts";

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
