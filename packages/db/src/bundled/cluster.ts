import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import type { Binaries } from "./binaries.ts";
import type { Layout } from "./layout.ts";
import { BundledRefusal } from "./problem.ts";
import { refusalOfServerOutput } from "./server-output.ts";
import { giveTo } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";
import { runTool } from "./tool.ts";

export interface MakeCluster {
  readonly binaries: Binaries;
  readonly layout: Layout;
  readonly runAs: RunAs | undefined;
  readonly superuserPassword: string;
  readonly durable: boolean;
}

/** The folder is there and of this PostgreSQL (true), or was never made (false); anything else is refused, never mended. */
export function clusterExists(layout: Layout, major: string): boolean {
  const { pgdata } = layout;
  if (!existsSync(pgdata) || readdirSync(pgdata).length === 0) return false;
  const versionFile = path.join(pgdata, "PG_VERSION");
  if (!existsSync(versionFile))
    throw new BundledRefusal({
      kind: "data-damaged",
      path: pgdata,
      reason: "PG_VERSION is missing",
    });
  const found = readFileSync(versionFile, "utf8").trim();
  if (!/^\d+(\.\d+)?$/.test(found))
    throw new BundledRefusal({
      kind: "data-damaged",
      path: pgdata,
      reason: "PG_VERSION is not a version",
    });
  if (Number(found) < Number(major))
    throw new BundledRefusal({ kind: "data-older", path: pgdata, found, expected: major });
  if (Number(found) > Number(major))
    throw new BundledRefusal({ kind: "data-newer", path: pgdata, found, expected: major });
  if (!existsSync(path.join(pgdata, "global", "pg_control"))) {
    throw new BundledRefusal({
      kind: "data-damaged",
      path: pgdata,
      reason: "global/pg_control is missing",
    });
  }
  return true;
}

/** Made beside its place and moved there when it is whole: a start that is killed half-way leaves nothing that looks like data. */
export async function makeCluster(make: MakeCluster): Promise<void> {
  const { layout, runAs } = make;
  const building = path.join(layout.root, `${unfinishedPrefix}${randomUUID()}`);
  try {
    mkdirSync(building, { mode: 0o700 });
    const passwordFile = path.join(building, "password");
    writeFileSync(passwordFile, make.superuserPassword, { mode: 0o600 });
    giveTo(runAs, passwordFile);
    giveTo(runAs, building);
    const data = path.join(building, "data");
    const { code, output } = await runTool({
      file: make.binaries.initdb,
      args: initdbArgs(data, passwordFile, make.durable),
      cwd: "/",
      runAs,
    });
    if (code !== 0)
      throw refusalOfServerOutput(output, { layout, file: make.binaries.initdb, port: undefined });
    renameSync(data, layout.pgdata);
    syncFolder(layout.root);
  } finally {
    rmSync(building, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function clearUnfinished(layout: Layout): readonly string[] {
  const left = readdirSync(layout.root).filter((name) => name.startsWith(unfinishedPrefix));
  for (const name of left)
    rmSync(path.join(layout.root, name), { recursive: true, force: true, maxRetries: 5 });
  return left;
}

const unfinishedPrefix = "initdb-unfinished-";

function initdbArgs(data: string, passwordFile: string, durable: boolean): readonly string[] {
  return [
    `--pgdata=${data}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--data-checksums",
    ...(durable ? [] : ["--no-sync"]),
  ];
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return; // folders cannot be opened there
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
