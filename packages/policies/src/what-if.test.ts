import { whatIf } from "@daowei/domain/what-if";
import { expect, test } from "vitest";
import { loadLibrary, type LoadedPolicy } from "@daowei/policies";

const { policies, gazetteer } = loadLibrary();
const context = { gazetteer, library: (id: string) => policies.get(id)?.policy };

function known(id: string): LoadedPolicy {
  const found = policies.get(id);
  if (found === undefined) throw new Error(`no policy ${id}`);
  return found;
}

const perHead = ({ compiled }: Pick<LoadedPolicy, "compiled">, year: number, placeCode: string) => {
  const ruling = compiled.book.ruling(year, placeCode, "resident");
  if (!ruling.ok) throw new Error(`${placeCode}: ${ruling.problem.kind}`);
  return ruling.value.terms.shares.map(({ level, perHeadYuan }) => `${level} ${perHeadYuan}`);
};

test("Guangxi's shares of 2022 kept in proportion for 640 yuan are those that it ruled for 2023", () => {
  const { policy, compiled } = known("gx-2022");
  const patch = [{ path: "standard", value: "640" }];
  const made = whatIf({ policy, compiled, context, patch, years: [] });
  if (!made.ok) throw new Error(made.problem.kind);
  const counties = gazetteer.countingPlaces("450000", 2022);
  expect(counties).toHaveLength(111);
  for (const { code } of counties) {
    expect(perHead({ compiled: made.value.policy }, 2022, code)).toEqual(
      perHead(known("gx-2023"), 2023, code),
    );
  }
});

test.each([...policies.keys()])("%s may be supposed 30 yuan higher, or says why not", (id) => {
  const { policy, compiled } = known(id);
  const made = whatIf({
    policy,
    compiled,
    context,
    patch: [{ path: "standard", value: "+30" }],
    years: [],
  });
  if (made.ok) expect(made.value.changes.length).toBeGreaterThan(0);
  else expect(["several-standards", "nothing-to-add-to"]).toContain(made.problem.kind);
});
