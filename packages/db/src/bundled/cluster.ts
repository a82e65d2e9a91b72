import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import type { Binaries } from "./binaries.ts";
import type { Layout } from "./layout.ts";
import { BundledRefusal } from "./problem.ts";
import { giveTo } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";
import { refusalOfServerOutput } from "./server-output.ts";
import { runTool } from "./tool.ts";
import { noteInitdb, remove, unfinishedFolder } from "./unfinished.ts";

export interface MakeCluster {
  readonly binaries: Binaries;
  readonly layout: Layout;
  readonly runAs: RunAs | undefined;
  readonly superuserPassword: string;
  readonly durable: boolean;
}

/** The folder is there and of this PostgreSQL (true), or was never made (false); anything else is refused, never mended. */
export function clusterExists({ pgdata }: Layout, expected: string): boolean {
  if (!existsSync(pgdata) || readdirSync(pgdata).length === 0) return false;
  const found = readFileSync(present(pgdata, "PG_VERSION"), "utf8").trim();
  if (!/^\d+(\.\d+)?$/.test(found)) throw damaged(pgdata, "PG_VERSION is not a version");
  if (Number(found) !== Number(expected)) {
    const kind = Number(found) < Number(expected) ? "data-older" : "data-newer";
    throw new BundledRefusal({ kind, path: pgdata, found, expected });
  }
  present(pgdata, "global/pg_control");
  return true;
}

function present(pgdata: string, name: string): string {
  const file = path.join(pgdata, name);
  if (!existsSync(file)) throw damaged(pgdata, `${name} is missing`);
  return file;
}

function damaged(pgdata: string, reason: string): BundledRefusal {
  return new BundledRefusal({ kind: "data-damaged", path: pgdata, reason });
}

/** Made beside its place and moved there when it is whole: a start that is killed half-way leaves nothing that looks like data. */
export async function makeCluster(make: MakeCluster): Promise<void> {
  const { layout, runAs } = make;
  const building = unfinishedFolder(layout);
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
      cwd: building,
      runAs,
      onRunning: (pid) => noteInitdb(building, pid),
    });
    if (code !== 0)
      throw refusalOfServerOutput(output, { layout, file: make.binaries.initdb, port: undefined });
    renameSync(data, layout.pgdata);
    syncFolder(layout.root);
  } finally {
    remove(building);
  }
}

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
