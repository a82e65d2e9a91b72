import { roles } from "../roles.ts";
import { databaseName, ensureAccounts, urlFor } from "./accounts.ts";
import { prepareBinaries } from "./binaries.ts";
import { clearUnfinished, clusterExists, makeCluster } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { holdDatabase } from "./hold.ts";
import { keepRunning } from "./keep.ts";
import { layOut } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { makePasswords, readPasswords } from "./passwords.ts";
import type { Passwords } from "./passwords.ts";
import { BundledRefusal } from "./problem.ts";
import { chooseRunAs } from "./run-as.ts";
import { findOrphan, startServer, stopServer } from "./server.ts";
import type { RunningServer, ServerSettings } from "./server.ts";

export interface StartBundled {
  /** The data folder. PostgreSQL takes `postgres/` in it, or says where else (see `Bundled.dataDir`). */
  readonly dataDir: string;
  /** A wish; without it a free port is found. */
  readonly port?: number;
  /** False gives up safety against power cuts for speed: for tests only. */
  readonly durable?: boolean;
  readonly onProgress?: (step: string) => void;
  /** Told when PostgreSQL died and could not be started again. */
  readonly onFailure?: (error: Error) => void;
}

export interface Bundled {
  /** For the app: reads and writes rows, defines nothing. */
  readonly url: string;
  /** For migrations: owns the tables. */
  readonly ownerUrl: string;
  /** For auditors: reads. */
  readonly auditorUrl: string;
  /** Where the data really lie. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly port: number;
  /** Process number of PostgreSQL now; another one after it died and was started again. */
  pid(): number;
  /** PostgreSQL was already running, left behind by a daowei that was killed. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** Starts the bundled PostgreSQL of a data folder, making it first where there is none. Throws `BundledRefusal` with its problem. */
export async function startBundled(options: StartBundled): Promise<Bundled> {
  const onProgress = options.onProgress ?? (() => undefined);
  const runAs = chooseRunAs();
  const layout = layOut(options.dataDir, runAs);
  const lock = lockFolder(layout.lock, layout.root);
  try {
    const binaries = prepareBinaries(runAs, onProgress);
    for (const left of clearUnfinished(layout))
      onProgress(`cleared ${left}, left by a start that was killed`);
    const made = { binaries, layout, runAs, durable: options.durable ?? true };
    const passwords = await ensureCluster(made, onProgress);
    const settings: ServerSettings = {
      ...made,
      superuserPassword: passwords.superuser,
      onProgress,
    };
    return await serve({ options, settings, passwords, release: () => lock.release() });
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function ensureCluster(
  made: Omit<ServerSettings, "superuserPassword" | "onProgress">,
  onProgress: (step: string) => void,
): Promise<Passwords> {
  const { layout, binaries } = made;
  if (clusterExists(layout, binaries.major)) return readPasswords(layout.passwords);
  onProgress(`making the database in ${layout.pgdata} (PostgreSQL ${binaries.version})`);
  const passwords = makePasswords(layout.passwords);
  await makeCluster({ ...made, superuserPassword: passwords.superuser });
  return passwords;
}

interface Serve {
  readonly options: StartBundled;
  readonly settings: ServerSettings;
  readonly passwords: Passwords;
  readonly release: () => void;
}

async function serve({ options, settings, passwords, release }: Serve): Promise<Bundled> {
  const { layout, onProgress } = settings;
  const orphan = await findOrphan(settings);
  if (orphan !== undefined)
    onProgress(
      `taking over PostgreSQL (process ${orphan.pid}), left running by a daowei that was killed`,
    );
  const server = orphan ?? (await startServer(settings, options.port));
  const urlOf = (kind: keyof typeof roles): string =>
    urlFor({
      port: server.port,
      user: roles[kind],
      password: passwords[kind],
      database: databaseName,
    });
  try {
    await ensureAccounts(server.port, passwords);
    const hold = await holdDatabase(urlOf("owner"));
    if ("heldBy" in hold) throw heldByOther(layout, hold.heldBy);
    const kept = keepRunning(
      { settings, ownerUrl: urlOf("owner"), onFailure: options.onFailure ?? warnOfFailure },
      server,
      hold,
    );
    onProgress(
      `PostgreSQL ${settings.binaries.version} serves ${layout.pgdata} on 127.0.0.1:${server.port}`,
    );
    return {
      url: urlOf("app"),
      ownerUrl: urlOf("owner"),
      auditorUrl: urlOf("auditor"),
      dataDir: layout.pgdata,
      logFile: layout.log,
      port: server.port,
      pid: () => kept.server().pid,
      adopted: orphan !== undefined,
      stop: once(async () => {
        await kept.stop();
        release();
      }),
    };
  } catch (error) {
    if (orphan === undefined) await stopAfter(settings, server);
    throw error;
  }
}

async function stopAfter(settings: ServerSettings, server: RunningServer): Promise<void> {
  await stopServer(settings, server.pid);
}

function heldByOther(layout: Layout, pid: number): BundledRefusal {
  return new BundledRefusal({
    kind: "folder-in-use",
    path: layout.root,
    pid,
    host: "this machine",
    since: "earlier",
  });
}

function warnOfFailure(error: Error): void {
  process.emitWarning(`the bundled PostgreSQL is gone: ${error.message}`, {
    type: "BundledPostgres",
  });
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
