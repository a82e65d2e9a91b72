import { describe, expect, test } from "vitest";
import { apportion, explain } from "#apportionment";
import {
  compiled,
  country,
  head,
  oneCase,
  readPolicy,
  type Sections,
  standardOf,
} from "#policies/testing";
import { type Change, whatIf, type WhatIf, type WhatIfProblem } from "#what-if";

const resident = (placeCode: string, heads = 1000n) => ({
  placeCode,
  insuredClass: "resident",
  heads,
});

function asked(sections: Sections, ...set: readonly string[]) {
  const patch = set.map((each): Change => {
    const [path = "", value = ""] = each.split("=");
    return { path, value };
  });
  return whatIf({
    policy: readPolicy(sections),
    compiled: compiled(sections),
    context: { gazetteer: country },
    patch,
    years: [{ year: 2022, heads: [resident("990121"), resident("990122", 3n)] }],
  });
}

function supposed(sections: Sections, ...set: readonly string[]): WhatIf {
  const made = asked(sections, ...set);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function refused(sections: Sections, ...set: readonly string[]): WhatIfProblem {
  const made = asked(sections, ...set);
  if (made.ok) throw new Error("was not refused");
  return made.problem;
}

const changes = (made: WhatIf) =>
  made.changes.map(
    ({ path, before, after, derived }) => `${path} ${before}→${after}${derived ? " derived" : ""}`,
  );
const rowOf = ({ policy }: WhatIf) => {
  const made = apportion({ policy, year: 2022, heads: [resident("990121")] });
  return made.ok ? made.value.rows[0] : undefined;
};
const perHead = (made: WhatIf) =>
  rowOf(made)?.shares.map(({ level, perHeadYuan }) => `${level} ${perHeadYuan}`);

const tiers = oneCase(
  `level: central, amount: { by_attribute: tier, values: { "1": { percent: 80, of: standard }, "2": { percent: 60, of: standard } } }`,
  `level: local, amount: rest`,
);

describe("another standard", () => {
  test("takes fixed shares with it in proportion, and says that these were derived", () => {
    const made = supposed({}, "standard=640");
    expect(changes(made)).toEqual([
      "standards[0] 610→640",
      "everywhere.central 366→384 derived",
      "everywhere.province 122→128 derived",
      "everywhere.county 122→128 derived",
    ]);
    expect(made.difference.differenceFen).toBe(30n * 1003n * 100n);
    expect(rowOf(made)).toMatchObject({
      confidence: "U",
      shares: [{ assumed: true }, {}, {}],
    });
  });

  test("leaves percents and rests to the notice's own rule", () => {
    const made = supposed({ cases: tiers }, "standard=640");
    expect(changes(made)).toEqual(["standards[0] 610→640"]);
    expect(perHead(made)).toEqual(["central 384", "local 256"]);
  });

  test("by year is set year by year", () => {
    const cases = oneCase(
      "level: central, amount: { percent: 60, of: national }",
      "level: local, amount: rest",
    );
    const more =
      "bases:\n  national: { title: 国家标准, cite: all, amount: { by_year: { 2022: { yuan: 600 } } } }";
    const made = supposed({ cases, more }, "bases.national.2022=500");
    expect(changes(made)).toEqual(["bases.national.2022 600→500"]);
    expect(perHead(made)).toEqual(["central 300", "local 310"]);
  });

  test("meets percents where there is no rest", () => {
    const cases = oneCase(
      "level: central, amount: { percent: 60, of: standard }",
      "level: province, amount: { yuan: 183 }",
      "level: county, amount: { yuan: 61 }",
    );
    const made = supposed({ cases }, "standard=640");
    expect(perHead(made)).toEqual(["central 384", "province 192", "county 64"]);
  });

  test("takes fixed amounts by an attribute with it too, each by itself", () => {
    const byTier = (one: number, two: number) =>
      `{ by_attribute: tier, values: { "1": { yuan: ${one} }, "2": { yuan: ${two} } } }`;
    const cases = oneCase(
      "level: central, amount: { yuan: 366 }",
      `level: province, amount: ${byTier(200, 122)}`,
      `level: county, amount: ${byTier(44, 122)}`,
    );
    const made = supposed({ cases }, "standard=671");
    expect(perHead(made)).toEqual(["central 402.6", "province 134.2", "county 134.2"]);
    expect(changes(made)).toContain("everywhere.county.1 44→48.4 derived");
    expect(refused({ cases }, "standard=640.01")).toMatchObject({ kind: "shares-do-not-add-up" });
  });

  test("keeps shares that were set, those set to what they were among them", () => {
    const made = supposed({}, "standard=640", "everywhere.county=122");
    expect(perHead(made)).toEqual(["central 388.5", "province 129.5", "county 122"]);
  });

  test("divides to a millionth of a yuan where a proportion has no end, and still adds up", () => {
    const made = supposed({}, "standard=+0.01");
    expect(perHead(made)).toEqual(["central 366.006", "province 122.002", "county 122.002"]);
    const uneven = supposed({}, "standard=611");
    expect(perHead(uneven)).toEqual(["central 366.6", "province 122.2", "county 122.2"]);
    const thirds = oneCase(
      "level: central, amount: { yuan: 100 }",
      "level: province, amount: { yuan: 200 }",
    );
    const made3 = supposed({ standards: standardOf(300), cases: thirds }, "standard=400");
    expect(perHead(made3)).toEqual(["central 133.333333", "province 266.666667"]);
  });

  test("of several that differ has to be named", () => {
    const two = {
      head: head({ classes: "resident, minor" }),
      standards: `standards:
  - { kind: exact, amount: { yuan: 610 }, cite: all }
  - { kind: exact, amount: { yuan: 500 }, when: { classes: [minor] }, cite: all }`,
      cases: oneCase("level: central, amount: { yuan: 366 }", "level: county, amount: rest"),
    };
    expect(refused(two, "standard=640")).toEqual({
      kind: "several-standards",
      standards: [
        { path: "standards[0]", value: "610" },
        { path: "standards[1]", value: "500" },
      ],
    });
    expect(changes(supposed(two, "standards[1]=520"))).toEqual(["standards[1] 500→520"]);
    expect(changes(supposed(two, "standard=+20"))).toEqual([
      "standards[0] 610→630",
      "standards[1] 500→520",
    ]);
  });
});

describe("another share", () => {
  test("that leaves a gap is refused with the sums and what would close it", () => {
    expect(refused({}, "everywhere.province=130")).toEqual({
      kind: "shares-do-not-add-up",
      cases: [
        {
          caseId: "everywhere",
          title: "各地",
          standardYuan: "610",
          sharesYuan: "618",
          proposals: [
            { path: "everywhere.central", value: "358" },
            { path: "everywhere.county", value: "114" },
          ],
        },
      ],
    });
  });

  test("may be yuan, more or less, a percent or the rest", () => {
    const made = supposed(
      {},
      "everywhere.central=80%",
      "everywhere.province=-61",
      "everywhere.county=rest",
    );
    expect(perHead(made)).toEqual(["central 488", "province 61", "county 61"]);
  });

  test("may take the place of a base", () => {
    const cases = oneCase("level: central, amount: local_share", "level: county, amount: rest");
    const more = "bases:\n  local_share: { title: 中央部分, amount: { yuan: 300 }, cite: all }";
    expect(changes(supposed({ cases, more }, "everywhere.central=310"))).toEqual([
      "everywhere.central local_share→310",
    ]);
    expect(changes(supposed({ cases, more }, "bases.local_share=310"))).toEqual([
      "bases.local_share 300→310",
    ]);
  });

  test("of one value of an attribute leaves the others alone", () => {
    const made = supposed({ cases: tiers }, "everywhere.central.2=70%");
    expect(changes(made)).toEqual(["everywhere.central.2 60%→70%"]);
    expect(perHead(made)).toEqual(["central 427", "local 183"]);
    expect(supposed({ cases: tiers }, "everywhere.central.1=70%").difference.differenceFen).toBe(
      0n,
    );
  });
});

describe("what cannot be supposed is refused", () => {
  test("a name that names nothing, with the nearest", () => {
    expect(refused({}, "everywhere.provinse=1")).toMatchObject({
      kind: "unknown-path",
      nearest: "everywhere.province",
      valid: expect.arrayContaining(["standard", "standards[0]", "everywhere.county"]),
    });
  });

  test.each(["6e2", "1,000", "80 %", "rest", "", "9999999999", "-700"])(
    "a standard of %j",
    (value) => {
      expect(refused({}, `standard=${value}`)).toMatchObject({ path: "standard", found: value });
    },
  );

  test("more of what is no plain amount", () => {
    expect(refused({ cases: tiers }, "everywhere.local=+1")).toEqual({
      kind: "nothing-to-add-to",
      path: "everywhere.local",
      present: "rest",
    });
  });

  test("the same amount twice, also one inside another", () => {
    expect(refused({}, "standard=1", "standard=2")).toMatchObject({ kind: "set-twice" });
    expect(refused({}, "standard=1", "standards[0]=2")).toMatchObject({ kind: "set-twice" });
    expect(
      refused({ cases: tiers }, "everywhere.central.2=70%", "everywhere.central=1"),
    ).toMatchObject({ kind: "set-twice", other: "everywhere.central.2" });
  });

  test("shares that nobody could pay", () => {
    expect(refused({ cases: tiers }, "everywhere.central=700")).toMatchObject({
      kind: "invalid-policy",
      problems: [{ kind: "unreckonable" }],
    });
  });

  test("heads that the policy has no answer for", () => {
    const made = whatIf({
      policy: readPolicy({}),
      compiled: compiled({}),
      context: { gazetteer: country },
      patch: [],
      years: [{ year: 2022, heads: [resident("980121")] }],
    });
    expect(made).toMatchObject({ problem: { kind: "not-apportionable", year: 2022 } });
    const twice = whatIf({
      policy: readPolicy({}),
      compiled: compiled({}),
      context: { gazetteer: country },
      patch: [],
      years: [{ year: 2022, heads: [resident("990121"), resident("990121")] }],
    });
    expect(twice).toMatchObject({ problem: { problems: [{ kind: "duplicate-row" }] } });
  });
});

test("no explanation shows the notice's words beside a number that was only supposed", () => {
  const { policy } = supposed({}, "standard=640");
  const made = explain({ policy, year: 2022, ...resident("990121") });
  if (!made.ok) throw new Error(JSON.stringify(made.problem.kind));
  const { standard, shares } = made.value;
  expect(standard.citation).toMatchObject({ number: "假设", quote: "610 → 640", verbatim: false });
  expect(shares.map(({ root }) => root.inputs[0])).toMatchObject(
    ["366 → 384", "122 → 128", "122 → 128"].map((quote) => ({
      citation: { number: "假设", quote },
      derived: true,
    })),
  );
  expect(JSON.stringify(made.value)).not.toContain("补助按本条执行");
});

test("the policy itself is not touched", () => {
  const policy = readPolicy({});
  const context = { gazetteer: country };
  whatIf({
    policy,
    compiled: compiled({}),
    context,
    patch: [{ path: "standard", value: "640" }],
    years: [],
  });
  expect(policy.document).toEqual(readPolicy({}).document);
});
