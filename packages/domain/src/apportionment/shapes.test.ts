import { describe, expect, test } from "vitest";
import { apportion } from "#apportionment";
import { compiled, head, oneCase, readPolicy, type Sections, standardOf } from "#policies/testing";
import { perHead, row } from "./testing/one-row.ts";

describe("fixed amounts at four levels", () => {
  const sections: Sections = {
    standards: standardOf(610),
    cases: oneCase(
      "level: central, amount: { yuan: 366 }",
      "level: province, amount: { yuan: 122 }",
      "level: city, amount: { yuan: 61 }, payer: [city, self]",
      "level: county, amount: { yuan: 61 }",
    ),
  };

  test("add up", () => {
    expect(perHead(compiled(sections))).toBe("central 366, province 122, city 61, county 61");
  });

  test("one level takes over another's share for listed places", () => {
    const more = `takeovers:
  - { level: province, bears: city, when: { attributes: { managed_by_province: "yes" } }, cite: all }
  - { level: province, bears: city, when: { places: ["999001"] }, cite: all }`;
    const policy = compiled({ ...sections, more });
    expect(perHead(policy, { place: "990122" })).toBe("central 366, province 183, county 61");
    expect(perHead(policy, { place: "999001" })).toBe("central 366, province 183, county 61");
    expect(perHead(policy)).toBe("central 366, province 122, city 61, county 61");
  });
});

describe("percentages", () => {
  test("base plus increment: 60 + r x (S - 120)", () => {
    const cases = oneCase(
      'level: central, amount: { by_attribute: tier, values: { "1": { base_plus_increment: { base: 60, percent: 80, of: standard, over: { yuan: 120 } } }, "2": { base_plus_increment: { base: 60, percent: 60, of: standard, over: { yuan: 120 } } } } }',
      "level: local, amount: rest",
    );
    const policy = compiled({ head: head({ place: "000000" }), standards: standardOf(450), cases });
    expect(perHead(policy, { place: "980121" })).toBe("central 324, local 126");
    expect(perHead(policy)).toBe("central 258, local 192");
  });

  test("two levels take a percent of one base with decimals and the county takes the rest", () => {
    const policy = compiled({
      cases: oneCase(
        "level: central, amount: { yuan: 366 }",
        "level: province, amount: { percent: 33, of: local_part }",
        "level: city, amount: { percent: 27.5, of: local_part }, payer: [city, self]",
        "level: county, amount: rest",
      ),
    });
    expect(perHead(policy)).toBe("central 366, province 80.52, city 67.1, county 96.38");
    expect(row(policy, { heads: 12_345n }).shares.map(({ amountFen }) => amountFen)).toEqual([
      451827000n,
      99401940n,
      82834950n,
      118981110n,
    ]);
  });

  test("per-head shares may be rounded to the fen before they are multiplied; the rest takes what is left", () => {
    const policy = compiled({
      standards: standardOf(100),
      cases: oneCase(
        "level: central, amount: { percent: 33.333, of: standard }",
        "level: local, amount: rest",
      ),
      more: "rounding: { per_head_decimals: 2 }",
    });
    expect(perHead(policy)).toBe("central 33.33, local 66.67");
  });

  test("the central percent applies to the national standard, not to a higher local total", () => {
    const policy = compiled({
      standards: standardOf(700),
      cases: oneCase(
        "level: central, amount: { percent: 60, of: national_standard }",
        "level: local, amount: rest",
      ),
      more: "bases:\n  national_standard: { title: 国家标准, amount: { yuan: 610 }, cite: all }",
    });
    expect(perHead(policy)).toBe("central 366, local 334");
  });

  test("a county treated as western has its own rate, which beats the province's", () => {
    const rate =
      'level: central, amount: { by_attribute: treated_as_western, values: { "yes": { percent: 80, of: standard } }, otherwise: { percent: 60, of: standard } }';
    const policy = compiled({ cases: oneCase(rate, "level: local, amount: rest") });
    expect(perHead(policy, { place: "990221" })).toBe("central 488, local 122");
    expect(perHead(policy)).toBe("central 366, local 244");
  });
});

describe("tiers", () => {
  const attributes = `attributes:
  fiscal:
    title: 财政档次
    cite: all
    values: { "1": ["990100"], "2": ["990200", "999001", "990122"] }`;
  const tiers = `by_attribute: fiscal, values: { "1": { percent: 20, of: local_part }, "2": { percent: 70, of: local_part } }`;

  test("of prefectures hold for their counties, and a county's own tier overrides its prefecture's", () => {
    const policy = compiled({
      more: attributes,
      cases: oneCase(
        "level: central, amount: { yuan: 366 }",
        `level: province, amount: { ${tiers} }`,
        "level: city_and_county, amount: rest",
      ),
    });
    expect(perHead(policy)).toBe("central 366, province 48.8, city_and_county 195.2");
    expect(perHead(policy, { place: "990122" })).toBe(
      "central 366, province 170.8, city_and_county 73.2",
    );
    expect(perHead(policy, { place: "990221" })).toBe(
      "central 366, province 170.8, city_and_county 73.2",
    );
  });

  test("written as cases: a county that is listed itself beats the case of its prefecture", () => {
    const tier = (id: string, codes: string, yuan: number): string => `
  - id: ${id}
    title: ${id}
    when: { places: [${codes}] }
    shares:
      - { level: central, amount: { yuan: ${yuan} }, cite: all }
      - { level: local, amount: rest, cite: all }`;
    const cases = `cases:${tier("first", '"990100"', 366)}${tier("second", '"990122"', 488)}${tier("others", '"990000"', 300)}`;
    const policy = compiled({ cases });
    expect(row(policy, { place: "990121" }).caseId).toBe("first");
    expect(row(policy, { place: "990122" }).caseId).toBe("second");
    expect(row(policy, { place: "999001" }).caseId).toBe("others");
  });
});

describe("a top-up above the national standard", () => {
  const topUp = (id: string, kind: string, level: string): string => `
  - id: ${id}
    title: ${id}
    when: { attributes: { county_kind: ${kind} } }
    shares:
      - { level: central, amount: { percent: 60, of: national_standard }, cite: all }
      - { level: province, amount: { percent: 50, of: { difference: { from: national_standard, less: { share: central } } } }, cite: all }
      - { level: ${level}, payer: [city, self], amount: { sum: [{ percent: 50, of: { difference: { from: national_standard, less: { share: central } } } }, top_up] }, cite: all }`;

  test("is borne by the named level only, another one for districts than for counties", () => {
    const policy = compiled({
      standards: standardOf(640),
      cases: `cases:${topUp("districts", "district", "city")}${topUp("counties", "[county, county_city]", "county")}`,
      more: "bases:\n  national_standard: { title: 国家标准, amount: { yuan: 610 }, cite: all }",
    });
    expect(perHead(policy, { place: "990101" })).toBe("central 366, province 122, city 152");
    expect(perHead(policy)).toBe("central 366, province 122, county 152");
  });
});

describe("levels that owe a floor together", () => {
  const sections: Sections = {
    standards: standardOf(550),
    cases: oneCase(
      "level: central, amount: { yuan: 330 }",
      "level: province, amount: { yuan: 110 }",
      "level: city_and_county, kind: floor, amount: { yuan: 110 }",
    ),
  };

  test("are one payer's concern until their split is known", () => {
    expect(row(compiled(sections), {}).shares.at(-1)).toMatchObject({
      level: "city_and_county",
      kind: "floor",
      payerCode: "990100",
      amountFen: 11000n,
    });
    expect(row(compiled(sections), { place: "999001" }).shares.at(-1)?.payerCode).toBe("999001");
  });

  test("a split fills in who of them owes what", () => {
    const more = `splits:
  - level: city_and_county
    when: { places: ["990100"] }
    shares:
      - { level: city, amount: { percent: 40, of: { share: city_and_county } }, cite: all }
      - { level: county, amount: rest, cite: all }`;
    const policy = compiled({ ...sections, more });
    expect(perHead(policy)).toBe("central 330, province 110, city 44, county 66");
    expect(perHead(policy, { place: "990221" })).toBe(
      "central 330, province 110, city_and_county 110",
    );
  });
});

describe("classes", () => {
  test("may have standards of their own, and students the owner of their school as payer", () => {
    const policy = compiled({
      head: head({ classes: "resident, minor, student_province, student_joint" }),
      standards: `${standardOf(610)}\n  - { kind: floor, when: { classes: [minor] }, amount: { yuan: 700 }, cite: all }`,
      cases: `cases:
  - id: residents
    title: 居民
    when: { classes: [resident, minor] }
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: county, amount: rest, cite: all }
  - id: students
    title: 省属
    when: { classes: [student_province] }
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: province, amount: rest, cite: all }
  - id: joint
    title: 部省共建
    when: { classes: [student_joint] }
    shares:
      - { level: central, amount: { percent: 80, of: standard }, cite: all }
      - { level: province, amount: rest, cite: all }`,
    });
    expect(perHead(policy, { insuredClass: "minor" })).toBe("central 366, county 334");
    expect(perHead(policy, { insuredClass: "student_joint" })).toBe("central 488, province 122");
    const heads = ["resident", "minor"].map((insuredClass) => ({
      placeCode: "990121",
      insuredClass,
      heads: 2n,
    }));
    const both = apportion({ policy, year: 2022, heads });
    expect(both.ok && both.value).toMatchObject({ standardYuan: null, totalFen: 262000n });
  });
});

describe("another policy", () => {
  const national = readPolicy({
    head: head({ id: "national", place: "000000", years: "[2021, 2022]" }),
    standards: `standards:
  - { kind: floor, years: 2021, amount: { yuan: 580 }, cite: all }
  - { kind: floor, years: 2022, amount: { yuan: 610 }, cite: all }`,
    cases: oneCase(
      "level: central, amount: { percent: 60, of: standard }",
      "level: local, amount: rest",
    ),
  });

  test("gives the standard where the local one would be lower", () => {
    const lower = (yuan: number): string =>
      `standards:\n  - { kind: exact, amount: { larger_of: [{ yuan: ${yuan} }, { standard_of: national }] }, cite: all }`;
    const cases = oneCase(
      "level: central, amount: { share_of: central, policy: national }",
      "level: local, amount: rest",
    );
    expect(perHead(compiled({ standards: lower(600), cases }, [national]))).toBe(
      "central 366, local 244",
    );
    expect(perHead(compiled({ standards: lower(640), cases }, [national]))).toBe(
      "central 366, local 274",
    );
  });

  test("gives a base: a percent of its value, of another year", () => {
    const cases = oneCase(
      "level: central, amount: { share_of: central, policy: national, year: 2021 }",
      "level: province, amount: { percent: 50, of: { difference: { from: { standard_of: national }, less: { standard_of: national, year: 2021 } } } }",
      "level: county, amount: rest",
    );
    expect(perHead(compiled({ cases }, [national]))).toBe("central 348, province 15, county 247");
  });
});

describe("other payers", () => {
  test("a township counts heads and pays", () => {
    const policy = compiled({
      cases: `${oneCase("level: central, amount: { yuan: 366 }", "level: county, amount: rest, payer: [county, self]")}
  - id: towns
    title: 镇
    when: { levels: [township] }
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: county, amount: { yuan: 200 }, cite: all }
      - { level: township, amount: rest, cite: all }`,
    });
    expect(row(policy, { place: "990121101" }).shares.map(({ payerCode }) => payerCode)).toEqual([
      "000000",
      "990121",
      "990121101",
    ]);
  });
});
