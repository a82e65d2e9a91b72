import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { sqlStateOf } from "../sql-state.ts";
import type { Binaries } from "./binaries.ts";
import type { Layout } from "./layout.ts";
import { commandOf, processIdentity } from "./process-identity.ts";
import { BundledRefusal } from "./problem.ts";
import type { RunAs } from "./run-as.ts";
import { refusalOfServerOutput } from "./server-output.ts";
import { runTool, toolEnvironment } from "./tool.ts";

export interface ServerSettings {
  readonly binaries: Binaries;
  readonly layout: Layout;
  readonly runAs: RunAs | undefined;
  readonly superuserPassword: string;
  readonly durable: boolean;
  readonly onProgress: (step: string) => void;
}

/** A running postmaster of our folder. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const recoveryMillis = 600_000;
const startMillis = 60_000;

/** Starts PostgreSQL and waits until it answers. A port that was free a moment ago may be gone: without a wish, another is tried. */
export async function startServer(
  settings: ServerSettings,
  wish: number | undefined,
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wish ?? (await freePort());
    try {
      return await launch(settings, port);
    } catch (error) {
      const taken = error instanceof BundledRefusal && error.problem.kind === "port-taken";
      if (!taken || wish !== undefined || attempt >= 5) throw error;
    }
  }
}

async function launch(settings: ServerSettings, port: number): Promise<RunningServer> {
  const { layout, binaries } = settings;
  const log = openLog(layout.log);
  const before = fstatSync(log).size;
  // Detached: Ctrl-C in the terminal goes to the whole group, and PostgreSQL must outlive the last act of its parent.
  const child = spawn(binaries.postgres, serverArgs(settings, port), {
    cwd: layout.pgdata,
    env: toolEnvironment,
    detached: true,
    stdio: ["ignore", log, log],
    ...settings.runAs,
  });
  closeSync(log);
  let ended: string | undefined;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", () => (ended ??= "exited"));
  child.unref();
  const began = Date.now();
  for (;;) {
    await sleep(20);
    if (ended !== undefined || child.pid === undefined) {
      const said = readFileSync(layout.log).subarray(before).toString("utf8");
      throw refusalOfServerOutput(`${said}\n${ended === "exited" ? "" : ended}`, {
        layout,
        file: binaries.postgres,
        port,
      });
    }
    const answer = await ask(port, settings.superuserPassword);
    if (answer.kind === "ready" && answer.dataDir === layout.pgdata)
      return { pid: child.pid, port };
    if (answer.kind === "wrong-password") {
      child.kill("SIGINT");
      throw new BundledRefusal({
        kind: "passwords-not-usable",
        path: layout.passwords,
        reason: "the server does not accept the password in it",
      });
    }
    if (Date.now() - began > (answer.kind === "starting" ? recoveryMillis : startMillis)) {
      child.kill("SIGINT");
      throw new BundledRefusal({
        kind: "server-did-not-start",
        logFile: layout.log,
        reason: `no answer on port ${port}`,
      });
    }
  }
}

/**
 * Finds the server that a killed daowei left running in our folder. Its pid file alone proves nothing (numbers are used
 * again): it is ours when it accepts our password and says that it serves this folder.
 */
export async function findOrphan(settings: ServerSettings): Promise<RunningServer | undefined> {
  const { layout, onProgress } = settings;
  const began = Date.now();
  for (;;) {
    const noted = readPidFile(layout.pgdata);
    if (noted === undefined) return undefined;
    if (processIdentity(noted.pid) === undefined) return undefined; // PostgreSQL clears such a pid file itself
    if (commandOf(noted.pid)?.includes("postgres") !== true) {
      onProgress(`process ${noted.pid} is no PostgreSQL any more: clearing the old pid file`);
      rmSync(path.join(layout.pgdata, "postmaster.pid"), { force: true });
      return undefined;
    }
    const answer =
      noted.port === undefined ? undefined : await ask(noted.port, settings.superuserPassword);
    if (answer?.kind === "ready" && answer.dataDir === layout.pgdata && noted.port !== undefined) {
      if (
        answer.version.startsWith(shortVersion(settings.binaries)) &&
        answer.durable === settings.durable
      )
        return { pid: noted.pid, port: noted.port };
      onProgress(
        `a PostgreSQL of another version or setting (process ${noted.pid}) still runs here: stopping it`,
      );
      await stopServer(settings, noted.pid);
      return undefined;
    }
    if (Date.now() - began > (answer?.kind === "starting" ? recoveryMillis : startMillis)) {
      throw new BundledRefusal({
        kind: "server-did-not-stop",
        pid: noted.pid,
        reason: "it holds the folder and does not answer",
      });
    }
    await sleep(100);
  }
}

/** Ends open connections, writes a checkpoint and waits for the end. */
export async function stopServer(settings: ServerSettings, pid: number): Promise<void> {
  const { binaries, layout, runAs } = settings;
  const args = ["stop", "--pgdata", layout.pgdata, "--mode=fast", "--wait", "--timeout=60"];
  const { output } = await runTool({ file: binaries.pgCtl, args, cwd: "/", runAs });
  if (processIdentity(pid) !== undefined && readPidFile(layout.pgdata)?.pid === pid) {
    throw new BundledRefusal({ kind: "server-did-not-stop", pid, reason: output.trim() });
  }
}

export function serverRuns(server: RunningServer, layout: Layout): boolean {
  return (
    readPidFile(layout.pgdata)?.pid === server.pid && processIdentity(server.pid) !== undefined
  );
}

type Answer =
  | {
      readonly kind: "ready";
      readonly dataDir: string;
      readonly version: string;
      readonly durable: boolean;
    }
  | { readonly kind: "starting" }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "silent" };

async function ask(port: number, password: string): Promise<Answer> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on("error", () => undefined); // the question under way is rejected with the same error
  try {
    await client.connect();
    const { rows } = await client.query<{ data_dir: string; version: string; fsync: string }>(
      "SELECT current_setting('data_directory') AS data_dir, current_setting('server_version') AS version, current_setting('fsync') AS fsync",
    );
    const [row] = rows;
    if (row === undefined) return { kind: "silent" };
    return {
      kind: "ready",
      dataDir: row.data_dir,
      version: row.version,
      durable: row.fsync === "on",
    };
  } catch (error) {
    const state = sqlStateOf(error);
    if (state === "28P01") return { kind: "wrong-password" };
    return state === "57P03" ? { kind: "starting" } : { kind: "silent" };
  } finally {
    await client.end();
  }
}

function readPidFile(
  pgdata: string,
): { readonly pid: number; readonly port: number | undefined } | undefined {
  const file = path.join(pgdata, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  if (pid === undefined || !/^\d+$/.test(pid)) return undefined;
  return {
    pid: Number(pid),
    port: port !== undefined && /^\d+$/.test(port) ? Number(port) : undefined,
  };
}

function serverArgs({ layout, durable }: ServerSettings, port: number): readonly string[] {
  const kept = durable ? "on" : "off";
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    fsync: kept,
    synchronous_commit: kept,
    full_page_writes: kept,
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
  };
  return [
    "-D",
    layout.pgdata,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

const logLimitBytes = 10 * 1024 * 1024;

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      if (address === null || typeof address === "string")
        throw new Error(`no port: ${String(address)}`);
      probe.close(() => resolve(address.port));
    });
  });
}

function shortVersion(binaries: Binaries): string {
  return binaries.version.split(".").slice(0, 2).join(".");
}
