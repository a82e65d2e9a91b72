import { describe, expect, test } from "vitest";
import { loadGazetteer } from "./gazetteer.ts";

const gazetteer = loadGazetteer();
const codesOf = (places: readonly { readonly code: string }[]) => places.map(({ code }) => code);
const namesOf = (places: readonly { readonly name: string }[]) => places.map(({ name }) => name);
const value = (code: string, key: string, year = 2022) =>
  gazetteer.attribute(code, key, year)?.value;

// The last two digits of the counties of each city of 广西壮族自治区.
const guangxi: Readonly<Record<string, string>> = {
  "450100": "02 03 05 07 08 09 10 23 24 25 26 81", // 南宁市
  "450200": "02 03 04 05 06 22 23 24 25 26", // 柳州市
  "450300": "02 03 04 05 11 12 21 23 24 25 26 27 28 29 30 32 81", // 桂林市
  "450400": "03 05 06 21 22 23 81", // 梧州市
  "450500": "02 03 12 21", // 北海市
  "450600": "02 03 21 81", // 防城港市
  "450700": "02 03 21 22", // 钦州市
  "450800": "02 03 04 21 81", // 贵港市
  "450900": "02 03 21 22 23 24 81", // 玉林市
  "451000": "02 03 22 24 26 27 28 29 30 31 81 82", // 百色市
  "451100": "02 03 21 22 23", // 贺州市
  "451200": "02 03 21 22 23 24 25 26 27 28 29", // 河池市
  "451300": "02 21 22 23 24 81", // 来宾市
  "451400": "02 21 22 23 24 25 81", // 崇左市
};

// What else holds a code at county level but is no county of GB/T 2260 as the ministry counts them.
const uncounted = new Set(["632857", "469031", "469032", "469033"]);

describe("the divisions of the country", () => {
  test.each([
    [2010, 2856],
    [2012, 2852],
    [2014, 2854],
    [2016, 2851],
    [2018, 2851],
    [2019, 2846],
    [2020, 2844],
    [2021, 2843],
    [2022, 2843],
    [2023, 2844],
    [2024, 2846],
  ])(
    "at the end of %i have the %i counties that the Ministry of Civil Affairs counts",
    (year, counties) => {
      const counted = gazetteer
        .under("000000", year, "county")
        .filter(({ code }) => !uncounted.has(code));
      expect(counted).toHaveLength(counties);
    },
  );

  test("have 31 provinces, the Corps beside them, and 333 cities", () => {
    expect(gazetteer.under("000000", 2022, "province")).toHaveLength(31 + 1);
    expect(gazetteer.under("000000", 2022, "city")).toHaveLength(333);
  });

  test.each(Array.from({ length: 24 }, (_, index) => 2003 + index))(
    "hang together in %i from the centre down",
    (year) => {
      const astray = gazetteer
        .under("000000", year)
        .filter(
          (place) =>
            gazetteer.path(place.code, year)[0]?.code !== "000000" ||
            gazetteer.find(place.code, year) !== place,
        );
      expect(astray).toEqual([]);
    },
  );

  test("are counted where heads are counted: counties, four cities without any, and the Corps", () => {
    const counting = gazetteer.countingPlaces("000000", 2022);
    expect(counting).toHaveLength(2844 + 4 + 1);
    expect(namesOf(counting.filter(({ level }) => level !== "county"))).toEqual([
      "东莞市",
      "中山市",
      "儋州市",
      "嘉峪关市",
      "新疆生产建设兵团",
    ]);
  });

  test("put counties without a city directly under their province", () => {
    expect(codesOf(gazetteer.path("429004", 2022))).toEqual(["000000", "420000", "429004"]);
    expect(codesOf(gazetteer.path("469001", 2022))).toEqual(["000000", "460000", "469001"]);
    expect(codesOf(gazetteer.path("659001", 2022))).toEqual(["000000", "650000", "659001"]);
  });
});

describe("Guangxi", () => {
  test.each([2022, 2023, 2024])("has its 111 counties in %i", (year) => {
    const expected = Object.entries(guangxi).flatMap(([city, counties]) =>
      counties.split(" ").map((last) => city.slice(0, 4) + last),
    );
    expect(expected).toHaveLength(111);
    expect(codesOf(gazetteer.under("450000", year, "county"))).toEqual(expected);
  });

  test("has 33 counties of the national list and 17 known ones of its own; four are not known", () => {
    const kinds = gazetteer
      .under("450000", 2022, "county")
      .map(({ code }) => value(code, "poverty_alleviated"));
    expect(kinds.filter((kind) => kind === "national")).toHaveLength(33);
    expect(kinds.filter((kind) => kind === "region")).toHaveLength(54 - 33 - 4);
    expect(value("451423", "poverty_alleviated")).toBe("national");
    expect(value("451082", "poverty_alleviated")).toBe("region");
    expect(value("450102", "poverty_alleviated")).toBeUndefined();
  });
});

describe("codes that changed", () => {
  test.each([
    ["451021", "田阳县", "451003", "田阳区", 2019],
    ["451023", "平果县", "451082", "平果市", 2019],
    ["450127", "横县", "450181", "横州市", 2021],
    ["610928", "旬阳县", "610981", "旬阳市", 2021],
    ["540422", "米林县", "540481", "米林市", 2023],
  ])(
    "%s %s became %s %s in %i, and both are accepted in that year",
    (old, oldName, now, name, year) => {
      expect(gazetteer.find(old, year - 1)?.name).toBe(oldName);
      expect(gazetteer.find(old, year)?.name).toBe(oldName);
      expect(gazetteer.find(old, year + 1)).toBeUndefined();
      expect(gazetteer.find(now, year - 1)).toBeUndefined();
      expect(gazetteer.find(now, year)?.name).toBe(name);
      expect(codesOf(gazetteer.successors(old, year + 1))).toEqual([now]);
      expect(codesOf(gazetteer.named(oldName, year + 1))).toEqual([now]);
    },
  );

  test("keep the status of a poverty-alleviated county through the change", () => {
    expect(value("451021", "poverty_alleviated", 2018)).toBe("national");
    expect(value("451003", "poverty_alleviated", 2020)).toBe("national");
    expect(value("540422", "poverty_alleviated", 2022)).toBe("national");
    expect(value("540481", "poverty_alleviated", 2024)).toBe("national");
  });

  test("always lead to a place that exists today", () => {
    const listed = Array.from({ length: 20 }, (_, index) =>
      gazetteer.under("000000", 2003 + index, "county"),
    );
    const codes = new Set(codesOf(listed.flat()));
    const lost = [...codes].filter((code) => gazetteer.successors(code, 2024).length === 0);
    expect(lost).toEqual([]);
  });
});

describe("the poverty-alleviated counties of the national list", () => {
  const listed = gazetteer
    .under("000000", 2022, "county")
    .filter(({ code }) => value(code, "poverty_alleviated") === "national");

  test("are 832 less 冷湖, whose area is part of 茫崖, a county of the list itself", () => {
    expect(listed).toHaveLength(831);
    expect(codesOf(gazetteer.named("冷湖行委", 2022))).toEqual(["632803"]);
    expect(codesOf(listed)).toContain("632803");
  });

  test("lie in twenty-two provinces in the numbers of the list", () => {
    const byProvince = Map.groupBy(listed, ({ code }) => code.slice(0, 2));
    const counts = [...byProvince].map(([province, places]) => `${province}:${places.length}`);
    expect(counts.join(" ")).toBe(
      "13:45 14:36 15:31 22:8 23:20 34:20 36:24 41:38 42:28 43:40 45:33 46:5 50:14 51:66 52:66 53:88 54:74 61:56 62:58 63:41 64:8 65:32",
    );
  });
});

describe("attributes", () => {
  test.each([
    ["1", "150000 450000 500000 510000 520000 530000 540000 610000 620000 630000 640000 650000"],
    ["2", "130000 140000 220000 230000 340000 360000 410000 420000 430000 460000"],
    ["3", "210000 350000 370000"],
    ["4", "120000 210200 320000 330000 330200 350200 370200 440000 440300"],
    ["5", "110000 310000"],
  ])("put into central tier %s since 2019: %s", (tier, codes) => {
    const own = gazetteer
      .under("000000", 2019)
      .filter(({ code }) => gazetteer.attribute(code, "central_tier", 2019)?.place === code)
      .filter(({ code }) => value(code, "central_tier", 2019) === tier);
    expect(codesOf(own).join(" ")).toBe(codes);
    expect(value(codes.slice(0, 6), "central_tier", 2018)).toBeUndefined();
  });

  test("of a separately planned city hold for its districts and not for the rest of its province", () => {
    expect(value("330203", "central_tier")).toBe("4");
    expect(value("350203", "central_tier")).toBe("4");
    expect(value("350102", "central_tier")).toBe("3");
    expect(value("350203", "separately_planned_city")).toBe("yes");
    expect(value("350102", "separately_planned_city")).toBeUndefined();
  });

  test("name the region, and say which years it is derived for", () => {
    expect(value("451423", "region", 2017)).toBe("west");
    expect(value("650102", "region", 2017)).toBe("west");
    expect(value("410102", "region", 2021)).toBe("central");
    expect(value("440103", "region", 2021)).toBe("east");
    expect(gazetteer.attribute("410102", "region", 2017)?.confidence).toBe("D");
    expect(gazetteer.attribute("410102", "region", 2021)?.confidence).toBe("A");
  });

  test("leave the Corps outside tiers and regions, because the centre pays all of its subsidy", () => {
    expect(value("660000", "xpcc")).toBe("yes");
    expect(value("660000", "central_tier")).toBeUndefined();
    expect(value("660000", "region")).toBeUndefined();
  });

  test.each([
    ["450102", "district"],
    ["451423", "county"],
    ["450328", "autonomous_county"],
    ["451082", "county_city"],
    ["429021", "forest_district"],
    ["520203", "special_district"],
    ["150722", "autonomous_banner"],
    ["150221", "banner"],
  ])("tell that %s is a %s", (code, kind) => {
    expect(value(code, "county_kind")).toBe(kind);
  });

  test("tell the kind of every county but 大柴旦, which is an administrative committee", () => {
    const without = gazetteer
      .under("000000", 2022, "county")
      .filter(({ code }) => value(code, "county_kind") === undefined);
    expect(namesOf(without)).toEqual(["大柴旦行政委员会"]);
  });

  test("name the counties that Yunnan manages directly", () => {
    expect(
      ["530381", "530581", "530627"].map((code) => value(code, "managed_by_province", 2024)),
    ).toEqual(["yes", "yes", "yes"]);
    expect(value("530302", "managed_by_province", 2024)).toBeUndefined();
  });
});

test("the vocabulary holds what rules may ask for, with or without a fact", () => {
  const keys = new Set(gazetteer.vocabulary.map(({ key }) => key));
  expect(keys).toContain("treated_as_western");
  expect(keys).toContain("county_kind");
  const western = gazetteer
    .under("000000", 2022)
    .filter(({ code }) => value(code, "treated_as_western") !== undefined);
  expect(western).toEqual([]);
});

test("every alias and every former name stands for one place", () => {
  expect(codesOf(gazetteer.named("兵团", 2022))).toEqual(["660000"]);
  expect(codesOf(gazetteer.named("襄樊市", 2022))).toEqual(["420600"]);
  expect(codesOf(gazetteer.named("南宁兴宁", 2022))).toEqual(["450102"]);
});
