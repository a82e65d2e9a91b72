import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { casesOfActs } from "./cases-of-acts.ts";
import { casesOfStores } from "./cases-of-stores.ts";

const faultCases = [...casesOfActs, ...casesOfStores];
const root = join(import.meta.dirname, "../../..");

test("all 44 cases are listed, in order", () => {
  expect(faultCases.map(({ number }) => number)).toEqual(
    Array.from({ length: 44 }, (_, index) => index + 1),
  );
});

test("a case that nothing shows says why", () => {
  const silent = faultCases.filter(
    ({ shownBy, open }) => shownBy.length === 0 && open === undefined,
  );
  expect(silent).toEqual([]);
});

test("every test that a case points at is there under its title", () => {
  const missing = faultCases.flatMap(({ number, shownBy }) =>
    shownBy
      .filter(({ path, title }) => {
        const file = join(root, path);
        return !existsSync(file) || !readFileSync(file, "utf8").includes(title);
      })
      .map(({ path, title }) => `${number}: ${path}: ${title}`),
  );
  expect(missing).toEqual([]);
});
