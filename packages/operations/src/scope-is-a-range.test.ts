import { loadGazetteer } from "@daowei/policies";
import { expect, test } from "vitest";

/** What the database's `scope_from` and `scope_to` make of a place. */
function range(code: string): readonly [string, string] {
  return [code, code.replace(/(00){1,3}$/, "").padEnd(6, "9")];
}

// The fence in the database knows no years and no list of places: this is what lets it do without.
test("in every year a place lies below another exactly when its code lies in that one's range", () => {
  const gazetteer = loadGazetteer();
  const strays: string[] = [];
  for (let year = 2008; year <= 2027; year += 1) {
    const places = gazetteer.under("000000", year);
    for (const { code } of places) {
      const above = new Set(gazetteer.path(code, year).map((place) => place.code));
      const around = new Set(["000000", `${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]);
      for (const one of [...above, ...around].filter((other) => gazetteer.find(other, year))) {
        const [from, to] = range(one);
        if (above.has(one) !== (from <= code && code <= to)) strays.push(`${code} ${one} ${year}`);
      }
    }
  }
  expect(strays).toEqual([]);
});
