import { whoPays } from "@daowei/domain/contributions";
import { criticalIllness } from "@daowei/domain/critical-illness";
import { coverLegacyGap } from "@daowei/domain/legacy-gap";
import { civilDate } from "@daowei/domain/time";
import { entitledFrom } from "@daowei/domain/waiting";
import { describe, expect, test } from "vitest";
import { loadLibrary, loadPolicyText } from "@daowei/policies";

const { policies, gazetteer } = loadLibrary();

function policy(id: string) {
  const found = policies.get(id);
  if (found === undefined) throw new Error(`no policy ${id}`);
  return found.compiled;
}

describe("critical illness", () => {
  const local = {
    localDeductibleYuan: "10000",
    localSegments: [{ overYuan: "0", toYuan: null, percent: "60" }],
  };

  test("Xinjiang 2017 lowers the deductible to about 60 percent and raises each ratio by at least 5 points", () => {
    const question = { policy: policy("xj-2017"), year: 2017, ...local };
    const answer = criticalIllness({ ...question, categories: [{ category: "five_guarantees" }] });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        deductible: { yuan: "10000", tiltedYuan: "6000", approximate: true },
        segments: [{ percent: "60", tiltedPercent: "65", kind: "floor" }],
      },
    });
    expect(JSON.stringify(answer)).toContain("大病保险起付标准应降低至60%左右");
  });

  test("the national rule of 2019 lowers it by 50 percent without a ceiling, and is shown as unconfirmed", () => {
    const question = { policy: policy("cn-2021"), year: 2021, ...local };
    const answer = criticalIllness({
      ...question,
      categories: [{ category: "subsistence_allowance" }],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        deductible: { tiltedYuan: "5000", approximate: false },
        segments: [{ tiltedPercent: "65" }],
        cap: { kind: "removed", root: { unconfirmed: true } },
      },
    });
  });

  test("Guangxi adds 10 points", () => {
    const question = { policy: policy("gx-2022"), year: 2022, ...local };
    expect(criticalIllness({ ...question, categories: [{ category: "orphan" }] })).toMatchObject({
      ok: true,
      value: {
        segments: [{ tiltedPercent: "70", tiltedRoot: { inputs: [{}, { unconfirmed: true }] } }],
      },
    });
  });
});

test("Guangxi's low-income rural people are the eight categories of the notice, and no others", () => {
  const question = {
    policy: policy("gx-2022"),
    enrolledOn: civilDate("2022-06-15"),
    coverageYear: 2022,
    collectionPeriod: { from: civilDate("2021-09-01"), to: civilDate("2021-12-31") },
  };
  const { categories } = policy("gx-2022").personal;
  const listed = Object.keys(categories).filter((key) => key !== "newborn");
  expect(listed).toHaveLength(9);
  for (const category of listed) {
    expect(entitledFrom({ ...question, categories: [{ category }] })).toMatchObject({
      ok: true,
      value: { entitledFrom: "2022-06-01", assumed: false, exemptBy: [{ id: "special-groups" }] },
    });
  }
  expect(entitledFrom(question)).toMatchObject({ problem: { kind: "waiting-not-stated" } });
});

test("Xinjiang's legacy gap is never covered from the other scheme's fund", () => {
  const question = {
    policy: policy("xj-2017"),
    scheme: "urban_resident",
    pooledBy: "652723",
    gapFen: 1_000_000n,
  };
  expect(
    coverLegacyGap({ ...question, from: { kind: "fund", scheme: "new_rural" } }),
  ).toMatchObject({
    problem: {
      kind: "other-schemes-fund",
      citation: { article: "二、(三)", verbatim: true },
    },
  });
  expect(
    coverLegacyGap({ ...question, from: { kind: "government", placeCode: "652723" } }),
  ).toMatchObject({ ok: true, value: { payerCode: "652723", amountFen: "1000000" } });
});

test("the lowest tier of 2017 may not be below the national standard, in Xinjiang by the national sentence", () => {
  const question = {
    policy: policy("xj-2017"),
    year: 2017,
    placeCode: "652723",
    insuredClass: "resident",
  };
  expect(whoPays({ ...question, localYuan: "150" })).toMatchObject({
    problem: {
      kind: "below-floor",
      floorYuan: "180",
      citation: { number: "人社部发〔2017〕36号", article: "二、(三)" },
    },
  });
});

test.each([
  ["cn-2017", "parts: [{ payer: insured, yuan: 180 }]", "contribution_examples[0].parts"],
  ["xj-2017", "deductible: 6000", "critical_illness.examples[0].deductible"],
  ["gx-2022", "entitled_from: 2022-06-01", "waiting.examples[0].entitled_from"],
])("an example of %s that comes out differently refuses the file at its line", (id, text, path) => {
  const loaded = policies.get(id);
  const wrong = loaded?.text.replace(
    text,
    text.replace("180", "181").replace("6000", "6001").replace("06-01", "07-01"),
  );
  const library = (other: string) => policies.get(other)?.policy;
  expect(
    loadPolicyText({ file: "wrong.yaml", text: wrong ?? "" }, { gazetteer, library }),
  ).toMatchObject({ ok: false, problem: { problems: [{ kind: "example-differs", path }] } });
});
