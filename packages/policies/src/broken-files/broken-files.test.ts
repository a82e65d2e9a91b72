import { expect, test } from "vitest";
import { loadLibrary, loadPolicyText } from "@daowei/policies";
import { type Breakage, brokenForms, brokenSenses } from "./broken-files.ts";
import { brokenSettlement } from "./broken-settlement.ts";
import { wholeFile } from "./whole-file.ts";

const { gazetteer, policies } = loadLibrary();
const surroundings = { gazetteer, library: (id: string) => policies.get(id)?.policy };
const breakages = [...brokenForms, ...brokenSenses, ...brokenSettlement];

function problemsOf(text: string) {
  const loaded = loadPolicyText({ file: "invented-2022.yaml", text }, surroundings);
  if (loaded.ok) return [];
  if (loaded.problem.kind === "unreadable-file") throw new Error(loaded.problem.code);
  return loaded.problem.problems;
}

function refusal({ about, from, to }: Breakage): string {
  const text = wholeFile.replace(from, to);
  if (text === wholeFile) throw new Error(`nothing was broken: ${about}`);
  const said = problemsOf(text).map(
    ({ kind, file, line, column, path, expected, found, nearest }) =>
      [
        `  ${file}:${line}:${column} ${kind}${path === "" ? "" : ` ${path}`}`,
        `    expected ${expected}`,
        `    found    ${found}`,
        ...(nearest === null ? [] : [`    nearest  ${nearest}`]),
      ].join("\n"),
  );
  return [`# ${about}`, ...said].join("\n");
}

test("the file that all others are made from has nothing wrong with it", () => {
  expect(problemsOf(wholeFile)).toEqual([]);
});

test("every broken file is refused with line, column, path, what was expected, what was found and the nearest name", async () => {
  const refusals = breakages.map(refusal);
  expect(refusals.length).toBeGreaterThanOrEqual(30);
  expect(refusals.filter((text) => !text.includes("\n"))).toEqual([]);
  await expect(`${refusals.join("\n\n")}\n`).toMatchFileSnapshot("refusals.txt");
});
