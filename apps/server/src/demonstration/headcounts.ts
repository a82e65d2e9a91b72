import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../demo");

export interface StoryFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly sha256: string;
  /** Codes of the places in it, in order. */
  readonly places: readonly string[];
}

/** The rows of some cities out of the invented figures of the whole region; the rest is left for people to import. */
export function headcountsOfCities(fileName: string, cities: readonly string[]): StoryFile {
  const [header, ...rows] = regionLines();
  const own = rows.filter((row) => cities.some((city) => row.startsWith(city.slice(0, 4))));
  const bytes = Buffer.from(`${[header, ...own].join("\n")}\n`);
  return {
    fileName,
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    places: [...new Set(own.map((row) => row.slice(0, 6)))],
  };
}

function regionLines(): readonly string[] {
  const file = readdirSync(folder).find((name) => name.endsWith(".csv"));
  if (file === undefined) throw new Error(`no headcounts in ${folder}`);
  return readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
}
