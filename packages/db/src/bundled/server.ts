import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import type { Binaries } from "./binaries.ts";
import type { Layout } from "./layout.ts";
import type { Passwords } from "./passwords.ts";
import { clearDeadPidFile, readPidFile } from "./pid-file.ts";
import { processIdentity } from "./process-identity.ts";
import { BundledRefusal } from "./problem.ts";
import { ask } from "./question.ts";
import type { RunAs } from "./run-as.ts";
import { refusalOfServerOutput } from "./server-output.ts";
import { runTool, toolEnvironment } from "./tool.ts";

export interface ServerSettings {
  readonly binaries: Binaries;
  readonly layout: Layout;
  readonly runAs: RunAs | undefined;
  readonly passwords: Passwords;
  readonly durable: boolean;
  /** Of the log: its archive, or where a restored database takes it from. */
  readonly logSettings?: Readonly<Record<string, string>>;
  readonly onProgress: (step: string) => void;
}

/** A running PostgreSQL of our folder. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** After a crash the log is replayed before anyone is let in: that takes as long as there is log. */
export const recoveryMillis = 600_000;

/** Starts PostgreSQL and waits until it answers. A port that was free a moment ago may be gone: without a wish, another is tried. */
export async function startServer(
  settings: ServerSettings,
  wish: number | undefined,
): Promise<RunningServer> {
  if (clearDeadPidFile(settings.layout.pgdata))
    settings.onProgress("cleared the pid file of a PostgreSQL that was killed");
  for (let attempt = 1; ; attempt += 1) {
    const port = wish ?? (await freePort());
    try {
      return await launch(settings, port);
    } catch (error) {
      if (attempt >= attemptLimit || !mayPass(error, wish)) throw error;
      await sleep(100 * attempt);
    }
  }
}

const attemptLimit = 10;

function mayPass(error: unknown, wish: number | undefined): boolean {
  if (!(error instanceof BundledRefusal)) return false;
  if (error.problem.kind === "port-taken") return wish === undefined;
  // The processes of a killed server take a moment to notice; until then they keep its memory.
  return (
    error.problem.kind === "server-did-not-start" &&
    error.problem.reason.includes("pre-existing shared memory block")
  );
}

async function launch(settings: ServerSettings, port: number): Promise<RunningServer> {
  const { layout, binaries } = settings;
  const logged = sizeOf(layout.log);
  const child = spawnServer(settings, port);
  const began = Date.now();
  // The server says in its folder when it is ready; asking the port could reach another program that has it.
  while (child.pid === undefined || readPidFile(layout.pgdata)?.readyAs !== child.pid) {
    await sleep(20);
    const ended = child.ended();
    if (ended !== undefined) {
      const said = readFileSync(layout.log).subarray(logged).toString("utf8");
      throw refusalOfServerOutput(`${said}\n${ended}`, { layout, file: binaries.postgres, port });
    }
    if (Date.now() - began > recoveryMillis) {
      throw new BundledRefusal({
        kind: "server-did-not-start",
        logFile: layout.log,
        reason: "it did not become ready",
      });
    }
  }
  const server = { pid: child.pid, port };
  await refuseStranger(settings, server);
  return server;
}

interface SpawnedServer {
  readonly pid: number | undefined;
  /** Undefined while it runs, then why it could not be run, or nothing when it spoke for itself. */
  ended(): string | undefined;
}

function spawnServer(settings: ServerSettings, port: number): SpawnedServer {
  const { layout, binaries, runAs } = settings;
  const log = openSync(layout.log, "a", 0o600);
  // Detached: Ctrl-C in the terminal goes to the whole group, and PostgreSQL must outlive the last act of its parent.
  const child = spawn(binaries.postgres, serverArgs(settings, port), {
    cwd: layout.pgdata,
    env: toolEnvironment,
    detached: true,
    stdio: ["ignore", log, log],
    ...runAs,
  });
  closeSync(log);
  let ended: string | undefined;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", () => (ended ??= ""));
  child.unref();
  return { pid: child.pid, ended: () => ended };
}

async function refuseStranger(settings: ServerSettings, server: RunningServer): Promise<void> {
  const { layout, passwords } = settings;
  const answer = await ask({ port: server.port, passwords });
  if (answer.kind === "ready") return;
  await stopServer(settings, server.pid);
  const problem =
    answer.kind === "wrong-password"
      ? ({
          kind: "passwords-not-usable",
          path: layout.passwords,
          reason: "the server does not accept the password in it",
        } as const)
      : ({ kind: "server-did-not-start", logFile: layout.log, reason: answer.reason } as const);
  throw new BundledRefusal(problem);
}

/** Ends open connections, writes a checkpoint and waits until the process is gone. */
export async function stopServer(settings: ServerSettings, pid: number): Promise<void> {
  const { binaries, layout, runAs } = settings;
  const identity = processIdentity(pid);
  const args = ["stop", "--pgdata", layout.pgdata, "--mode=fast", "--wait", "--timeout=60"];
  const { output } = await runTool({ file: binaries.pgCtl, args, cwd: layout.root, runAs });
  // pg_ctl waits for the pid file to go, which is a moment before the process does.
  for (let round = 1; identity !== undefined && processIdentity(pid) === identity; round += 1) {
    if (round > 100)
      throw new BundledRefusal({ kind: "server-did-not-stop", pid, reason: output.trim() });
    await sleep(50);
  }
}

export function serverRuns({ pid }: { readonly pid: number }, layout: Layout): boolean {
  return readPidFile(layout.pgdata)?.pid === pid && processIdentity(pid) !== undefined;
}

function serverArgs(
  { layout, durable, logSettings }: ServerSettings,
  port: number,
): readonly string[] {
  // Even then a killed server loses nothing that was committed: only a machine that goes down does.
  const synced = durable ? "on" : "off";
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    fsync: synced,
    full_page_writes: synced,
    synchronous_commit: "on",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    // A refused row, and a statement with its literals, would put passwords and account numbers into the log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    ...logSettings,
  };
  return [
    "-D",
    layout.pgdata,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

const logLimitBytes = 10 * 1024 * 1024;

function sizeOf(log: string): number {
  if (!existsSync(log)) return 0;
  const { size } = statSync(log);
  if (size <= logLimitBytes) return size;
  renameSync(log, `${log}.1`);
  return 0;
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
