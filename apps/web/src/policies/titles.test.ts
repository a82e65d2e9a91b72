import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { officeInEnglish } from "../places/offices.ts";
import { policyTitles } from "./titles.en.ts";

const library = join(import.meta.dirname, "../../../../packages/policies");
const files = readdirSync(library, { recursive: true, encoding: "utf8" })
  .filter((file) => /^(?:cn|\d{6}-\w+)\/.*\.yaml$/.test(file))
  .map((file) => readFileSync(join(library, file), "utf8"));

test("every notice of the library is called something in English, and nothing else is", () => {
  const ids = files.map((text) => /^id: (.+)$/m.exec(text)?.[1]);
  expect(Object.keys(policyTitles).toSorted()).toEqual(ids.toSorted());
});

test("every issuer of the library is named in English", () => {
  const issuers = files.flatMap((text) => {
    const block = /^issuers:((?: \[.+\])|(?:\n +- .+)+)/m.exec(text)?.[1] ?? "";
    return block
      .split(/[\n,]/)
      .map((one) => one.replace(/^ *(?:- |\[)?/, "").replace(/\]$/, ""))
      .filter((one) => one !== "");
  });
  expect(issuers.length).toBeGreaterThan(28);
  expect(issuers.map(officeInEnglish).filter((one) => /\p{Script=Han}/u.test(one))).toEqual([]);
});
