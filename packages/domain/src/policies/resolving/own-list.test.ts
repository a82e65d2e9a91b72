import { describe, expect, test } from "vitest";
import { compiled, country, head, oneCase, readPolicy } from "#policies/testing";
import { uncheckedRuleBook } from "../compile-policy.ts";
import { OwnLists } from "./own-list.ts";

const more = `attributes:
  rank:
    title: 档次
    cite: all
    values:
      high: ["990100", { places: ["990122"], years: 2022, cite: list }]
      low: [{ places: ["990122"], years: 2021 }, "990221"]`;
const citations = `citations:
  all: { article: 第一条, quote: 补助按本条执行。 }
  list: { number: 甲发〔2021〕9号, article: 附件, paraphrase: 名单, confidence: D }`;
const sections = { head: head({ years: "[2021, 2022]" }), citations, more };
const { document } = readPolicy(sections);
const of2022 = new OwnLists(document, 2022);
const of2021 = new OwnLists(document, 2021);

describe("a list of the file's own", () => {
  test("says which of its values a place has, by which sentence and how surely", () => {
    expect(of2022.own("rank", "990122")).toEqual({
      place: "990122",
      key: "rank",
      value: "high",
      from: null,
      to: null,
      source: "甲发〔2021〕9号 附件",
      confidence: "D",
    });
    expect(of2021.own("rank", "990122")).toMatchObject({
      value: "low",
      source: "甲发〔2022〕1号 第一条",
      confidence: "A",
    });
  });

  test("holds for what lies below a place, unless something deeper is listed", () => {
    const nearest = (code: string) =>
      of2022.nearest(
        "rank",
        country.path(code, 2022).map((place) => place.code),
      )?.place;
    expect(nearest("990121")).toBe("990100");
    expect(nearest("990122")).toBe("990122");
    expect(nearest("990201")).toBeUndefined();
    expect(of2022.nearest("rank", ["990221", "990201"])?.place).toBe("990221");
  });

  test("is known by its name, and says nothing under any other", () => {
    expect([of2022.has("rank"), of2022.has("tier")]).toEqual([true, false]);
    expect(of2022.own("tier", "990000")).toBeUndefined();
    expect(of2022.listed("tier").size).toBe(0);
  });
});

const byRank = oneCase(
  "level: central, amount: { by_attribute: rank, values: { high: { yuan: 9 } }, otherwise: { yuan: 1 } }",
  "level: local, amount: rest",
);

describe("a rule book", () => {
  test("gives the facts that chose a case, none where it has no condition or was not asked", () => {
    const cases = `${oneCase("level: local, amount: rest")}
  - id: ranked
    title: 名单
    when: { attributes: { rank: high } }
    shares:
      - { level: central, amount: { yuan: 610 }, cite: all }`;
    const { book } = compiled({ ...sections, cases });
    const facts = (place: string) => {
      book.ruling(2022, place, "resident");
      return book.facts(2022, place, "resident").map(({ place: of, value }) => `${of} ${value}`);
    };
    expect(facts("990121")).toEqual(["990100 high"]);
    expect(facts("990122")).toEqual(["990122 high"]);
    expect(facts("990201")).toEqual([]);
    const fresh = uncheckedRuleBook(readPolicy({ ...sections, cases }), { gazetteer: country });
    expect(fresh.recall(2022, "990121", "resident")).toBeUndefined();
    expect(fresh.facts(2022, "990121", "resident")).toEqual([]);
    expect(() => fresh.ruling(2022, "990123", "resident")).toThrow("990123 did not exist in 2022");
  });

  test("supposes what a place is not known to be, also in the policies that it refers to", () => {
    const other = readPolicy({
      ...sections,
      head: head({ id: "other", years: "[2021, 2022]" }),
      cases: byRank,
    });
    const cases = oneCase(
      "level: central, amount: { share_of: central, policy: other }",
      "level: local, amount: rest",
    );
    const { book } = compiled({ cases }, [other]);
    const central = (asked: typeof book, place: string) => {
      const ruling = asked.ruling(2022, place, "resident");
      return ruling.ok ? ruling.value.terms.shares[0]?.perHeadYuan : ruling.problem.kind;
    };
    expect(central(book, "990221")).toBe("1");
    expect(central(book.supposing("990221", { rank: "high" }), "990221")).toBe("9");
    const own = compiled({ ...sections, cases: byRank }).book;
    expect(central(own.supposing("990221", { rank: "high" }), "990221")).toBe("9");
    expect(central(own.supposing("990221", { tier: "2" }), "990221")).toBe("1");
  });

  test("counts the places of each kind, and rules every place of a kind alike", () => {
    const { book } = compiled({ ...sections, cases: byRank });
    const kinds = book.kindsOfPlaces(2022);
    expect(kinds.map(({ first, places }) => `${first.code} ${places}`)).toEqual([
      "990101 2",
      "990122 1",
      "990201 1",
      "990221 1",
      "999001 1",
    ]);
    expect(kinds.reduce((sum, { places }) => sum + places, 0)).toBe(
      country.countingPlaces("990000", 2022).length,
    );
    expect(book.kindOfPlace(2022, "990101")).toBe(book.kindOfPlace(2022, "990121"));
    expect(book.kindOfPlace(2022, "990121")).not.toBe(book.kindOfPlace(2022, "990201"));
    expect(() => book.kindOfPlace(2022, "990123")).toThrow("990123 did not exist in 2022");
  });
});
