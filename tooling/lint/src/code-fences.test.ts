import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import plugin from "./plugin.ts";

/** Files that must be refused, in a copy of the workspace's layout; outside of every package, so that no other tool reads them. */
const here = join(import.meta.dirname, "../../refused");
const config = join(import.meta.dirname, "../oxlintrc.json");
const programs = join(here, "../../node_modules/.bin");

function filesUnder(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(here, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}

interface Finding {
  readonly code: string;
  readonly filename: string;
}

function lint(folder: string): readonly Finding[] {
  const words = ["--config", config, "--no-ignore", "--format=json", folder];
  const { stdout, stderr } = spawnSync(join(programs, "oxlint"), words, {
    cwd: here,
    encoding: "utf8",
  });
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not answer: ${stdout}${stderr}`);
  return (JSON.parse(stdout) as { diagnostics: readonly Finding[] }).diagnostics;
}

const samples = ["packages", "apps"].flatMap((folder) => filesUnder(folder, /\.ts$/));
const findings = ["packages", "apps"].flatMap(lint);
const firstLine = (file: string) => readFileSync(join(here, file), "utf8").split("\n")[0] ?? "";
const foundIn = (file: string) =>
  new Set(
    findings
      .filter(({ filename }) => relative(here, join(here, filename)) === file)
      .map(({ code }) =>
        code.replace(
          /^(?:eslint|typescript|unicorn|import|vitest|jest)(?:-plugin-\w+)?\((.*)\)$/,
          "$1",
        ),
      ),
  );

describe("each fence of the lint refuses the file that breaks it", () => {
  test.each(samples.filter((file) => !firstLine(file).startsWith("// accepted")))("%s", (file) => {
    const expected = /^\/\/ refused: (\S+)$/.exec(firstLine(file))?.[1];
    expect([...foundIn(file)]).toEqual([expected]);
  });
});

describe("what keeps to the rules is let through", () => {
  test.each(samples.filter((file) => firstLine(file).startsWith("// accepted")))("%s", (file) => {
    expect([...foundIn(file)]).toEqual([]);
  });
});

test("every rule of ours has a file that breaks it", () => {
  const proven = new Set(samples.map(firstLine));
  for (const name of Object.keys(plugin.rules))
    expect(proven).toContain(`// refused: daowei(${name})`);
});

test("the compiler refuses what Node cannot strip and what may be missing", () => {
  const { stdout } = spawnSync(join(programs, "tsc"), ["-p", "types", "--pretty", "false"], {
    cwd: here,
    encoding: "utf8",
  });
  const refused = filesUnder("types", /\.ts$/).filter((file) =>
    /^\/\/ TS\d+$/.test(firstLine(file)),
  );
  expect(refused).toHaveLength(4);
  for (const file of refused) {
    const code = firstLine(file).replace("// ", "");
    expect(stdout).toMatch(
      new RegExp(`${file.replaceAll(".", "\\.")}\\(\\d+,\\d+\\): error ${code}:`),
    );
  }
});

test("a package has no other doors than those it exports", () => {
  const { resolve } = createRequire(import.meta.url);
  expect(resolve("@daowei/domain/money")).toMatch(/packages\/domain\/src\/money\/index\.ts$/);
  expect(() => resolve("@daowei/domain/src/money/exact.ts")).toThrow("is not defined by");
});
