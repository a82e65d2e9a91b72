import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { declarations } from "./declarations.ts";

const packageFolder = join(import.meta.dirname, "..");
const root = join(packageFolder, "../..");
const entry = join(packageFolder, "src/index.ts");

/** What is published: a folder with a manifest of its own, one file of code and one of types, on which nothing else stands. */
export const published = join(packageFolder, "dist");

/** Writes `dist` anew. */
export async function buildPackage(): Promise<void> {
  rmSync(published, { recursive: true, force: true });
  mkdirSync(published, { recursive: true });
  await writeCode();
  writeFileSync(join(published, "index.d.ts"), await declarations());
  writeFileSync(join(published, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
  copyFileSync(join(packageFolder, "README.md"), join(published, "README.md"));
  copyFileSync(join(root, "LICENSE"), join(published, "LICENSE"));
}

async function writeCode(): Promise<void> {
  const bundle = await rolldown({ input: entry, platform: "neutral", resolve: { mainFields: [] } });
  const { output } = await bundle.write({
    dir: published,
    format: "esm",
    entryFileNames: "index.js",
  });
  await bundle.close();
  const [chunk, ...others] = output;
  if (others.length > 0 || chunk.imports.length > 0)
    throw new Error(
      `the client must stand alone, found ${[...chunk.imports, ...others.map(({ fileName }) => fileName)].join(", ")}`,
    );
}

function manifest() {
  const own: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  if (typeof own !== "object" || own === null || !("name" in own) || !("version" in own))
    throw new Error("packages/client/package.json has no name or no version");
  const { name, version } = own;
  return {
    name,
    version,
    description:
      "Typed calls to daowei from other programs: idempotent acts, retries, typed refusals, webhooks.",
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    files: ["index.js", "index.d.ts"],
  };
}
