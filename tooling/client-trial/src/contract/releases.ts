import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The tarball of every release, as it was published. */
export const releases = join(import.meta.dirname, "../../releases");

const named = /^daowei-client-(.+)\.tgz$/;

/** In the order in which they came. */
export function releasedVersions(): readonly string[] {
  return readdirSync(releases)
    .flatMap((name) => named.exec(name)?.[1] ?? [])
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

export function tarballOf(version: string): string {
  return join(releases, `daowei-client-${version}.tgz`);
}

/** A file of a release: `index.d.ts`, `index.js`. */
export function fileOf(version: string, name: string): string {
  const words = ["-xOzf", tarballOf(version), `package/${name}`];
  const { status, stdout, stderr } = spawnSync("tar", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} of ${version}: ${stderr}`);
  return stdout;
}
