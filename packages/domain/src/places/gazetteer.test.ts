import { describe, expect, test } from "vitest";
import { createGazetteer } from "#places";
import type { AttributeFact, Place, PlaceLevel } from "#places";
import { civilDate } from "#time";

type Row = readonly [
  code: string,
  name: string,
  level: PlaceLevel,
  parent: string | null,
  from?: string | undefined,
  to?: string,
];

const rows: readonly Row[] = [
  ["000000", "中央", "central", null],
  ["450000", "广西壮族自治区", "province", "000000"],
  ["451000", "百色市", "city", "450000"],
  ["451002", "右江区", "county", "451000"],
  ["451003", "田阳区", "county", "451000", "2019-12-31"],
  ["451021", "田阳县", "county", "451000", undefined, "2019-12-30"],
  ["450100", "南宁市", "city", "450000"],
  ["450102", "兴宁区", "county", "450100"],
  ["440000", "广东省", "province", "000000"],
  ["441400", "梅州市", "city", "440000"],
  ["441481", "兴宁市", "county", "441400"],
  ["441900", "东莞市", "city", "440000"],
  ["441900104", "石龙镇", "township", "441900"],
  ["530000", "云南省", "province", "000000"],
  ["530800", "思茅市", "city", "530000", undefined, "2007-12-30"],
  ["530800", "普洱市", "city", "530000", "2007-12-31"],
  ["530802", "翠云区", "county", "530800", undefined, "2007-12-30"],
  ["530802", "思茅区", "county", "530800", "2007-12-31"],
  ["660000", "新疆生产建设兵团", "province", "000000"],
];
const places: readonly Place[] = rows.map(([code, name, level, parent, from, to]) => ({
  code,
  name,
  level,
  parent,
  from: from === undefined ? null : civilDate(from),
  to: to === undefined ? null : civilDate(to),
}));

function fact(
  place: string,
  key: string,
  value: string,
  from: string | null = null,
): AttributeFact {
  return {
    place,
    key,
    value,
    from: from === null ? null : civilDate(from),
    to: null,
    source: "test",
    confidence: "A",
  };
}
const facts = [
  fact("450000", "central_tier", "1", "2019-01-01"),
  fact("441400", "central_tier", "4", "2019-01-01"),
  fact("450100", "region", "east"),
  fact("450000", "region", "west"),
];
const gazetteer = createGazetteer({
  places,
  facts,
  aliases: [{ place: "660000", name: "建设兵团" }],
  successions: [{ code: "451021", successor: "451003" }],
});
const codes = (found: readonly Place[]) => found.map(({ code }) => code);

describe("a code", () => {
  test("is found in every year in which it existed on any day", () => {
    expect(gazetteer.find("451021", 2018)?.name).toBe("田阳县");
    expect(gazetteer.find("451021", 2019)?.name).toBe("田阳县");
    expect(gazetteer.find("451021", 2020)).toBeUndefined();
    expect(gazetteer.find("451003", 2018)).toBeUndefined();
    expect(gazetteer.find("451003", 2019)?.name).toBe("田阳区");
  });

  test("that was renamed has the name of the end of the year", () => {
    expect(gazetteer.find("530800", 2006)?.name).toBe("思茅市");
    expect(gazetteer.find("530800", 2007)?.name).toBe("普洱市");
    expect(gazetteer.history("530800").map(({ name }) => name)).toEqual(["思茅市", "普洱市"]);
  });

  test("that never existed has no history, no path and no attribute", () => {
    expect(gazetteer.history("999999")).toEqual([]);
    expect(gazetteer.path("999999", 2022)).toEqual([]);
    expect(gazetteer.attribute("999999", "region", 2022)).toBeUndefined();
  });

  test("that was abolished leads to its successor, and one that exists to itself", () => {
    expect(codes(gazetteer.successors("451021", 2022))).toEqual(["451003"]);
    expect(codes(gazetteer.successors("451021", 2018))).toEqual(["451021"]);
    expect(codes(gazetteer.successors("999999", 2018))).toEqual([]);
  });

  test("whose successors turn in a circle leads nowhere", () => {
    const circle = createGazetteer({
      places: [],
      facts: [],
      successions: [
        { code: "1", successor: "2" },
        { code: "2", successor: "1" },
      ],
    });
    expect(circle.successors("1", 2022)).toEqual([]);
  });
});

describe("the order of places", () => {
  test("runs from the centre down", () => {
    expect(codes(gazetteer.path("451003", 2022))).toEqual(["000000", "450000", "451000", "451003"]);
  });

  test("makes a place lie within itself and its ancestors, and in nothing else", () => {
    expect(gazetteer.within("451003", "451003", 2022)).toBe(true);
    expect(gazetteer.within("451003", "000000", 2022)).toBe(true);
    expect(gazetteer.within("451003", "450100", 2022)).toBe(false);
  });

  test("lists a place renumbered during the year once, as at the end of the year", () => {
    expect(codes(gazetteer.under("451000", 2019))).toEqual(["451002", "451003"]);
    expect(codes(gazetteer.under("451000", 2018))).toEqual(["451002", "451021"]);
    expect(codes(gazetteer.under("450000", 2022, "city"))).toEqual(["450100", "451000"]);
  });

  test("lets counties count heads, and whoever stands above counties and has none", () => {
    expect(codes(gazetteer.countingPlaces("440000", 2022))).toEqual(["441481", "441900"]);
    expect(codes(gazetteer.countingPlaces("660000", 2022))).toEqual(["660000"]);
    expect(codes(gazetteer.countingPlaces("450102", 2022))).toEqual(["450102"]);
    expect(codes(gazetteer.countingPlaces("999999", 2022))).toEqual([]);
  });
});

describe("an attribute", () => {
  test("is the place's own, else that of its nearest ancestor", () => {
    expect(gazetteer.attribute("450102", "region", 2022)?.value).toBe("east");
    expect(gazetteer.attribute("451003", "region", 2022)?.value).toBe("west");
    expect(gazetteer.attribute("441481", "central_tier", 2022)?.value).toBe("4");
  });

  test("is not known before its first day", () => {
    expect(gazetteer.attribute("451002", "central_tier", 2018)).toBeUndefined();
    expect(gazetteer.attribute("451002", "central_tier", 2019)?.value).toBe("1");
  });
});

describe("a name", () => {
  test.each([
    ["兴宁区", ["450102"]],
    [" 兴 宁 区 ", ["450102"]],
    ["兴宁", ["441481", "450102"]],
    ["南宁市兴宁区", ["450102"]],
    ["南宁兴宁", ["450102"]],
    ["广西壮族自治区南宁市兴宁区", ["450102"]],
    ["广西/兴宁", ["450102"]],
    ["广东兴宁", ["441481"]],
    ["广西", ["450000"]],
    ["建设兵团", ["660000"]],
    ["４５０１０２", ["450102"]],
    ["梅州市兴宁区", []],
    ["", []],
  ])("%j stands exactly for %j", (text, expected) => {
    expect(codes(gazetteer.named(text, 2022))).toEqual(expected);
  });

  test("belongs to its year", () => {
    expect(codes(gazetteer.named("田阳县", 2018))).toEqual(["451021"]);
    expect(codes(gazetteer.named("思茅市", 2006))).toEqual(["530800"]);
    expect(codes(gazetteer.named("思茅", 2007))).toEqual(["530802"]);
  });
});

describe("suggestions", () => {
  test("come for a slip of the pen, a part of a name and a part of a code", () => {
    expect(codes(gazetteer.search("田杨区", 2022))).toEqual(["451003"]);
    expect(codes(gazetteer.search("田杨", 2022))).toEqual(["451003"]);
    expect(codes(gazetteer.search("生产建设", 2022))).toEqual(["660000"]);
    expect(codes(gazetteer.search("4414", 2022))).toEqual(["441400", "441481"]);
  });

  test("are five at most, and none for nothing or for what is like no name", () => {
    expect(gazetteer.search("4", 2022)).toHaveLength(5);
    expect(gazetteer.search("  ", 2022)).toEqual([]);
    expect(gazetteer.search("合计", 2022)).toEqual([]);
  });
});

describe("data that do not hang together", () => {
  const [china, guangxi] = places;
  if (china === undefined || guangxi === undefined) throw new Error("no places");

  test("are refused with the code at fault", () => {
    expect(() => createGazetteer({ places: [guangxi], facts: [] })).toThrow(/450000.*000000/u);
    const loop = { ...guangxi, parent: "450000" };
    expect(() => createGazetteer({ places: [china, loop], facts: [] })).toThrow(
      /450000 \(province\)/u,
    );
    expect(() =>
      createGazetteer({ places: [china], facts: [fact("450000", "region", "west")] }),
    ).toThrow(/region.*450000/u);
  });

  test("may hold only the attributes and values that are listed, when they are", () => {
    const vocabulary = [{ key: "region", value: "west", name: "西部地区" }];
    const west = { places: [china], facts: [fact("000000", "region", "west")], vocabulary };
    expect(createGazetteer(west).vocabulary).toBe(vocabulary);
    const wset = { ...west, facts: [fact("000000", "region", "wset")] };
    expect(() => createGazetteer(wset)).toThrow(/region.*000000.*wset/u);
    expect(gazetteer.vocabulary).toEqual([]);
  });
});
