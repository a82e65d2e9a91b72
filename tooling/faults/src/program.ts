import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { rolldown } from "rolldown";
import type { Plugin } from "rolldown";

import type { Defect } from "./defects.ts";

/** The server in one file, made of the sources as they are now: its start costs a sixth of what two thousand files cost. */
export interface Program {
  readonly file: string;
  /** The same sources give the same. */
  readonly sha256: string;
  /** Where Node keeps what it has compiled. */
  readonly compiled: string;
}

const entry = join(import.meta.dirname, "server-under-trial.ts");

/** With a defect, if one is asked for, which a trial must find. */
export async function makeProgram(folder: string, defect?: Defect): Promise<Program> {
  const plugins = [standWhereItStood, ...(defect === undefined ? [] : [put(defect)])];
  const bundle = await rolldown({ input: entry, platform: "node", plugins, logLevel: "silent" });
  const made = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  const [chunk] = made.output;
  const sha256 = createHash("sha256").update(chunk.code).digest("hex");
  const own = join(folder, `program-${defect?.name ?? "sound"}`);
  mkdirSync(own, { recursive: true });
  const file = join(own, "server.mjs");
  writeFileSync(file, chunk.code);
  return { file, sha256, compiled: join(own, "compiled") };
}

/** Files that a module reads lie beside its source. */
const standWhereItStood: Plugin = {
  name: "stand-where-it-stood",
  transform: (code, id) => {
    if (!code.includes("import.meta.")) return null;
    return code
      .replaceAll("import.meta.dirname", JSON.stringify(dirname(id)))
      .replaceAll("import.meta.filename", JSON.stringify(id))
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
  },
};

function put({ name, file, words, instead }: Defect): Plugin {
  return {
    name,
    transform: (code, id) => {
      if (!id.endsWith(file)) return null;
      if (code.split(words).length !== 2)
        throw new Error(`${name}: ${file} does not hold ${JSON.stringify(words)} once`);
      return code.replace(words, () => instead);
    },
  };
}
