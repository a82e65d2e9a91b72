import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wireTypes } from "./wire-types.ts";

const packageFolder = join(import.meta.dirname, "..");
const folder = join(packageFolder, ".tmp/agreement");
const compiler = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

const comparison = `
import type { Wire as Inferred } from "../../src/wire.ts";
import type { Wire as Written } from "./wire.ts";
/** As JSON has it: nothing undefined, and whether one may write into an array is not said. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Differing = {
  [Group in keyof Written]: {
    [Name in keyof Written[Group]]: Same<Plain<Written[Group][Name]>, Plain<Inferred[Group][Name]>> extends true
      ? never
      : \`\${Group}.\${Name & string}\`;
  }[keyof Written[Group]];
}[keyof Written];
export const differing: Readonly<Record<Differing, true>> = {};
`;

let said: string;
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const wire = wireTypes();
  const wrong = wire.replace("revision: number; revisionHash", "revision?: number; revisionHash");
  writeComparison("written", wire);
  writeComparison("wrong", wrong);
  const settings = { extends: "../../tsconfig.json", include: ["*.comparison.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const run = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  said = run.stdout;
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

function writeComparison(name: string, wire: string): void {
  writeFileSync(join(folder, `${name}.wire.ts`), wire);
  const text = comparison.replace("./wire.ts", `./${name}.wire.ts`);
  writeFileSync(join(folder, `${name}.comparison.ts`), text);
}

const complaints = () => said.split("\n").filter((line) => /^\S/.test(line));

test("the types that are written out for the package are those that the sources infer from the router", () => {
  expect(complaints().filter((line) => !line.includes("wrong.comparison.ts"))).toEqual([]);
});

test("a field that is not as the router has it is noticed", () => {
  expect(complaints().join("\n")).toContain('"batches.submit"');
});
