import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const turbo = join(root, "node_modules/.bin/turbo");

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const folders = ["apps", "packages", "tooling"]
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
  .filter((folder) => existsSync(join(root, folder, "package.json")));
const manifest = (folder: string) =>
  JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;

const refusedManifest = (name: string) =>
  JSON.parse(readFileSync(join(root, "tooling/refused/manifests", name), "utf8")) as Manifest;
const dependenciesOf = ({ dependencies, devDependencies }: Manifest) =>
  Object.entries({ ...dependencies, ...devDependencies });

const missingScripts = ({ scripts = {} }: Manifest) =>
  ["build", "typecheck", "lint", "test"].filter((name) => !(name in scripts));
const unpinned = (of: Manifest) =>
  dependenciesOf(of)
    .filter(
      ([, version]) =>
        !/^(?:(?:npm:[a-z-]+@)?\d+\.\d+\.\d+\S*|catalog:|workspace:\*)$/.test(version),
    )
    .map(([name]) => name);
const wire = ["@daowei/api", "@daowei/client", "@daowei/domain", "@daowei/typescript"];
const behindTheWire = (of: Manifest) =>
  dependenciesOf(of)
    .map(([name]) => name)
    .filter((name) => name.startsWith("@daowei/") && !wire.includes(name));

describe("each package", () => {
  test.each(folders)(
    "%s has every script, because turbo passes over a missing one in silence",
    (folder) => {
      expect(missingScripts(manifest(folder))).toEqual([]);
    },
  );

  test.each(folders)("%s is named for its folder and tagged for the boundaries", (folder) => {
    expect(manifest(folder).name).toBe(`@daowei/${basename(folder)}`);
    expect(JSON.parse(readFileSync(join(root, folder, "turbo.json"), "utf8"))).toHaveProperty(
      "tags",
    );
  });

  test.each(folders)("%s takes from outside only pinned versions", (folder) => {
    expect(unpinned(manifest(folder))).toEqual([]);
  });
});

test("the pages depend on the wire and the domain and on nothing behind them", () => {
  expect(behindTheWire(manifest("apps/web"))).toEqual([]);
});

test("a manifest without a script, with a range, or behind the wire is refused", () => {
  expect(missingScripts(refusedManifest("lacks-a-script.json"))).toEqual(["test"]);
  expect(unpinned(refusedManifest("takes-a-range.json"))).toEqual(["zod"]);
  expect(behindTheWire(refusedManifest("reaches-behind-the-wire.json"))).toEqual([
    "@daowei/operations",
  ]);
});

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A workspace with our boundaries and two packages, the first depending on the second. */
function workspaceWhere(from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "daowei-boundaries-"));
  temporary.push(folder);
  for (const file of ["turbo.json", "package.json", "pnpm-workspace.yaml"])
    cpSync(join(root, file), join(folder, file));
  const add = (path: string, dependencies: Readonly<Record<string, string>>) => {
    mkdirSync(join(folder, path, "src"), { recursive: true });
    cpSync(join(root, path, "turbo.json"), join(folder, path, "turbo.json"));
    writeFileSync(
      join(folder, path, "package.json"),
      JSON.stringify({ name: `@daowei/${basename(path)}`, dependencies }),
    );
  };
  add(to, {});
  add(from, { [`@daowei/${basename(to)}`]: "workspace:*" });
  spawnSync("git", ["init", "-q"], { cwd: folder });
  return folder;
}

function boundaries(folder: string) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(turbo, ["boundaries"], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, said: stdout + stderr };
}

describe("turbo boundaries refuses a package that depends on what lies downstream", () => {
  test.each([
    ["packages/domain", "packages/policies"],
    ["packages/domain", "packages/db"],
    ["packages/policies", "packages/db"],
    ["packages/db", "packages/policies"],
    ["packages/db", "packages/operations"],
    ["packages/operations", "packages/api"],
    ["packages/api", "apps/server"],
    ["apps/web", "apps/server"],
    ["apps/server", "apps/web"],
    ["apps/server", "tooling/e2e"],
  ])("%s may not depend on %s", (from, to) => {
    const { status, said } = boundaries(workspaceWhere(from, to));
    expect(said).toContain("denylist defined here");
    expect(status).not.toBe(0);
  });

  test("and lets the right direction through", () => {
    expect(boundaries(workspaceWhere("packages/operations", "packages/db"))).toMatchObject({
      status: 0,
    });
  });
});

const generated = new Set([
  "node_modules",
  "dist",
  ".git",
  ".turbo",
  ".reports",
  ".screens",
  ".daowei",
  ".tmp",
  "coverage",
]);
const text =
  /\.(?:tsx?|mjs|json|ya?ml|md|sql|css|html|csv)$|^(?:run|LICENSE|\.gitignore|\.gitattributes)$/;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !generated.has(entry.name)) yield* sources(path);
    else if (entry.isFile() && text.test(entry.name)) yield path;
  }
}

const files = [...sources(".")].map((path) => ({
  path,
  content: readFileSync(join(root, path), "utf8"),
}));
const theseFences = "tooling/lint/src/workspace-fences.test.ts";
const written = files.filter(({ path }) => path !== theseFences);

const foreign = {
  "a folder of somebody's machine": /(?:^|[\s"'`(=:])\/(?:root|work|home\/\w+|Users\/\w+)\/\w/m,
  "the host of a package registry":
    /https?:\/\/[^\s"']*(?:registry\.|npmmirror|artifactory|verdaccio|nexus)|^\s*tarball:/m,
  "a key": /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bghp_\w{20,}|\bnpm_\w{30,}/,
} as const;

describe("the tree carries nothing of the place it was written in", () => {
  test.each(Object.entries(foreign))("no file names %s", (_, pattern) => {
    expect(written.filter(({ content }) => pattern.test(content)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test.each([
    ["a folder of somebody's machine", 'import "/home/someone/daowei/law.yaml"'],
    ["the host of a package registry", "resolution: https://registry.example.test/pnpm.tgz"],
    ["a key", `-----BEGIN ${"PRIVATE"} KEY-----`],
  ] as const)("and the fence sees %s", (kind, line) => {
    expect(line).toMatch(foreign[kind]);
  });
});

const silent = /^(?:utils?|helpers?|commons?|misc|types|shared|stuff)$/;

test("no file or folder has a name that tells nothing", () => {
  const names = files
    .filter(({ path }) => !path.startsWith("tooling/refused/"))
    .flatMap(({ path }) => [basename(path).split(".")[0] ?? "", basename(dirname(path))]);
  expect(names.filter((name) => silent.test(name))).toEqual([]);
  expect("helpers").toMatch(silent);
});

const isTooLong = (content: string) => content.split("\n").length > 301;

test("no source file is longer than 300 lines", () => {
  const long = files
    .filter(
      ({ path }) =>
        /^(?:apps|packages|tooling\/(?!refused))/.test(path) && /\.(?:tsx?|mjs)$/.test(path),
    )
    .filter(({ content }) => isTooLong(content))
    .map(({ path }) => path);
  expect(long).toEqual([]);
  expect([isTooLong("a\n".repeat(300)), isTooLong("a\n".repeat(301))]).toEqual([false, true]);
});

test("decimal.js enters by one file of the domain", () => {
  const importers = files
    .filter(
      ({ path, content }) =>
        path.startsWith("packages/domain/src") && /from "decimal\.js"/.test(content),
    )
    .map(({ path }) => path);
  expect(importers).toEqual(["packages/domain/src/money/exact.ts"]);
});
