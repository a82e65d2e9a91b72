import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { wireTypes } from "./wire-types.ts";

const packages = join(import.meta.dirname, "../..");
const client = join(packages, "client");
/** Within the package, because the compiler looks from there for what it imports. */
const writtenFolder = join(client, ".tmp/written");
const written = join(writtenFolder, "wire.ts");

function writeWire(): void {
  mkdirSync(writtenFolder, { recursive: true });
  writeFileSync(
    written,
    `export type { WireProblem } from "../../../api/src/problem-codes.ts";\n${wireTypes()}`,
  );
}

/** All types of the client in one text, with the wire's written out. */
export async function declarations(entry: string): Promise<string> {
  writeWire();
  try {
    const bundle = await rollup({
      input: entry,
      plugins: [
        {
          name: "the wire, written out",
          resolveId(source, importer) {
            if (source === "./wire.ts") return written;
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
    rmSync(writtenFolder, { recursive: true });
  }
}
