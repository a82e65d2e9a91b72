import { expect, test } from "vitest";
import { compiled, country, readPolicy } from "#policies/testing";
import { statusesOf, whatIf } from "#what-if";

const sections = {
  cases: `cases:
  - id: districts
    title: 市辖区
    when: { attributes: { county_kind: district } }
    shares:
      - { level: central, amount: { percent: 60, of: standard }, cite: all }
      - { level: city, amount: rest, cite: all }
  - id: others
    title: 其他
    shares:
      - { level: central, amount: { percent: 80, of: standard }, cite: all }
      - { level: county, amount: rest, cite: all }`,
};
const rows = ["990121", "990122"].map((placeCode) => ({
  placeCode,
  insuredClass: "resident",
  heads: 100n,
}));
const asked = (path: string, value: string) =>
  whatIf({
    policy: readPolicy(sections),
    compiled: compiled(sections),
    context: { gazetteer: country },
    patch: [{ path, value }],
    years: [{ year: 2022, heads: rows }],
  });

test("a place that is supposed to be something else is ruled by its new case, every other place as before", () => {
  const made = asked("places.990121.county_kind", "district");
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { changes, difference } = made.value;
  expect(changes).toEqual([
    { path: "places.990121.county_kind", before: "county", after: "district", derived: false },
  ]);
  const [there, elsewhere] = difference.places;
  expect(there?.levels.map(({ level, differenceFen }) => [level, differenceFen])).toEqual([
    ["central", -1_220_000n],
    ["city", 2_440_000n],
    ["county", -1_220_000n],
  ]);
  expect(elsewhere?.differenceFen).toBe(0n);
  expect(difference.differenceFen).toBe(0n);
});

test("a place that has a status no more is ruled as one without it", () => {
  const made = asked("places.990121.county_kind", "none");
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(made.value.changes).toMatchObject([{ before: "county", after: "none" }]);
  expect(made.value.difference.places.map(({ differenceFen }) => differenceFen)).toEqual([0n, 0n]);
});

test("the policy says what it distinguishes places by", () => {
  expect(statusesOf(readPolicy(sections).document, country).map(({ key }) => key)).toEqual([
    "county_kind",
  ]);
});

test.each([
  ["places.990221.county_kind", "district", "unknown-path"],
  ["places.990121.tier", "1", "unknown-path"],
])("%s=%s is refused: %s", (path, value, kind) => {
  expect(asked(path, value)).toMatchObject({ ok: false, problem: { kind } });
});

test("a value that is on no list is refused where values are listed", () => {
  const vocabulary = [{ key: "county_kind", value: "district", name: "市辖区" }];
  const made = whatIf({
    policy: readPolicy(sections),
    compiled: compiled(sections),
    context: { gazetteer: { ...country, vocabulary } },
    patch: [{ path: "places.990121.county_kind", value: "moon" }],
    years: [{ year: 2022, heads: rows }],
  });
  expect(made).toMatchObject({ ok: false, problem: { kind: "malformed-value", found: "moon" } });
});
