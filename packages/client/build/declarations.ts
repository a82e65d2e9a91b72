import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { wireTypes } from "./wire-types.ts";

const client = join(import.meta.dirname, "..");
const sources = join(client, "src");
/** Within the package, because the compiler looks from there for what it imports. */
const written = join(client, ".tmp/written");

/** The sources with the wire written out: the compiler never gets to see the router and all that stands behind it. */
function writeSources(): void {
  mkdirSync(written, { recursive: true });
  const own = readdirSync(sources).filter((name) => !/\.(?:test|fixture)\.ts$/.test(name));
  for (const name of own) copyFileSync(join(sources, name), join(written, name));
  const problems = 'export type { WireProblem } from "../../../api/src/problem-codes.ts";';
  writeFileSync(join(written, "wire.ts"), `${problems}\n${wireTypes()}`);
}

/** All types of the client in one text, with the wire's written out. */
export async function declarations(): Promise<string> {
  writeSources();
  try {
    const bundle = await rollup({
      input: join(written, "index.ts"),
      plugins: [
        {
          name: "the house's own doors",
          resolveId(source, importer) {
            const ours = source.startsWith("@daowei/") || source.startsWith("#");
            return ours && importer !== undefined ? createRequire(importer).resolve(source) : null;
          },
        },
        dts(),
      ],
    });
    const { output } = await bundle.generate({ format: "esm" });
    await bundle.close();
    const [{ code, imports }] = output;
    if (imports.length > 0)
      throw new Error(`the types must stand alone, found ${imports.join(", ")}`);
    return code;
  } finally {
    rmSync(written, { recursive: true });
  }
}
