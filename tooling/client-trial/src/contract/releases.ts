import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const suffix = ".d.ts.txt";

/** The types of every release, by version. */
export const releases = join(import.meta.dirname, "../../releases");

export function releasedVersions(): readonly string[] {
  return readdirSync(releases)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length));
}

export function typesOf(version: string): string {
  return readFileSync(join(releases, `${version}${suffix}`), "utf8");
}
