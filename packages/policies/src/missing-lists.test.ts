import { apportion } from "@daowei/domain/apportionment";
import { describe, expect, test } from "vitest";
import { loadLibrary, loadPolicyText } from "@daowei/policies";

const { policies, gazetteer } = loadLibrary();

/** The policy with a list written into it; which places the list names is invented here. */
function withList(id: string, list: string) {
  const { file, text } = policies.get(id) ?? { file: id, text: "" };
  const examples = text.indexOf("examples:\n");
  const listed = text
    .slice(0, examples)
    .replace("standards:\n", `attributes:\n${list}\nstandards:\n`);
  const anyExample =
    "examples: [{ title: 外地, place: 110101, class: resident, heads: 1, refused: outside-policy }]\n";
  const loaded = loadPolicyText({ file, text: listed + anyExample }, { gazetteer });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value.compiled;
}

function rowsOf(policy: ReturnType<typeof withList>, placeCodes: readonly string[]) {
  const [year] = policy.years;
  if (year === undefined) throw new Error(`${policy.id} governs no year`);
  const heads = placeCodes.map((placeCode) => ({ placeCode, insuredClass: "resident", heads: 1n }));
  const made = apportion({ policy, year, heads });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.rows;
}

function perHead(policy: ReturnType<typeof withList>, placeCodes: readonly string[]) {
  return rowsOf(policy, placeCodes).map(({ shares }) =>
    shares.map(({ level, perHeadYuan, kind }) => `${level} ${kind} ${perHeadYuan}`),
  );
}

describe("Shanxi 2020, whose list of counties treated as western is not known", () => {
  test("takes every county for a general one and says that this is unconfirmed", () => {
    const policy = policies.get("shanxi-2020")?.compiled;
    if (policy === undefined) throw new Error("the library has no shanxi-2020");
    const counties = gazetteer.countingPlaces("140000", 2020).map(({ code }) => code);
    const rows = rowsOf(policy, counties);
    expect(new Set(rows.map(({ caseId, confidence }) => `${caseId} ${confidence}`))).toEqual(
      new Set(["general U"]),
    );
    expect(new Set(rows.map(({ dueOn }) => dueOn))).toEqual(new Set(["2020-06-30"]));
  });

  test("divides 440, 55 and at least 55 where a list names the county", () => {
    const policy = withList(
      "shanxi-2020",
      '  treated_as_western: { title: 享受西部政策的县, cite: split, values: { "yes": [140123] } }\n',
    );
    expect(perHead(policy, ["140123", "140105"])).toEqual([
      ["central exact 440", "province exact 55", "city_and_county floor 55"],
      ["central exact 330", "province exact 110", "city_and_county floor 110"],
    ]);
  });
});

describe("Zhejiang 2015, whose counties' tiers are not known", () => {
  test("refuses every county by naming what is missing", () => {
    const policy = policies.get("zhejiang-2015")?.compiled;
    if (policy === undefined) throw new Error("the library has no zhejiang-2015");
    for (const { code } of gazetteer.countingPlaces("330000", 2015)) {
      const heads = [{ placeCode: code, insuredClass: "resident", heads: 1n }];
      expect(apportion({ policy, year: 2015, heads })).toMatchObject({
        ok: false,
        problem: [
          {
            kind: "no-ruling",
            because: { kind: "no-case", reason: expect.stringContaining("六档") },
          },
        ],
      });
    }
  });

  test("pays the amount of each of the six tiers where a list names them, and the rest of at least 400", () => {
    const policy = withList(
      "zhejiang-2015",
      '  transfer_tier: { title: 档次, cite: tiers, values: { "1": [331100], "2": [330800], "3": [331000], "4": [330700], "5": [330600], "6": [330100] } }\n',
    );
    const codes = ["331102", "330802", "331002", "330702", "330602", "330106"];
    expect(perHead(policy, codes)).toEqual(
      [
        ["255", "145"],
        ["231", "169"],
        ["204", "196"],
        ["154", "246"],
        ["103", "297"],
        ["54", "346"],
      ].map(([province, rest]) => [`province exact ${province}`, `city_and_county floor ${rest}`]),
    );
    expect(() => perHead(policy, ["330302"])).toThrow("六档");
  });
});
