import os from "node:os";

import { databaseName, ensureAccounts } from "./accounts.ts";
import { urlOf } from "./address.ts";
import type { ServerAddress } from "./address.ts";
import { prepareBinaries } from "./binaries.ts";
import { clusterExists, makeCluster } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { holdDatabase } from "./hold.ts";
import { keepRunning } from "./keep.ts";
import type { Keep, Kept } from "./keep.ts";
import { layOut } from "./layout.ts";
import { findOrphan } from "./orphan.ts";
import { makePasswords, readPasswords } from "./passwords.ts";
import type { Passwords } from "./passwords.ts";
import { BundledRefusal, refusalOfFileError } from "./problem.ts";
import { chooseRunAs } from "./run-as.ts";
import { startServer, stopServer } from "./server.ts";
import type { RunningServer, ServerSettings } from "./server.ts";
import { defaultSystemFolder } from "./system-folder.ts";
import { clearUnfinished } from "./unfinished.ts";
import { archiveSettings, prepareArchive } from "./wal-archive.ts";

export interface StartBundled {
  /** The data folder. PostgreSQL takes `postgres/` in it, or says where else (see `Bundled.dataDir`). */
  readonly dataDir: string;
  /** A wish; without it a free port is found. A server that is taken over keeps its port. */
  readonly port?: number;
  /** For what cannot lie in the data folder or the checkout when daowei runs as root; /var/lib/daowei when left out. */
  readonly systemFolder?: string;
  /** False gives up safety against power cuts for speed: for tests only. */
  readonly durable?: boolean;
  /** Folder that every finished piece of the log is copied to, so that a backup can be rolled forward to a moment. */
  readonly walArchive?: string;
  /** For the first start of a restored database. */
  readonly recovery?: Readonly<Record<string, string>>;
  readonly onProgress?: (step: string) => void;
  /** Told once when PostgreSQL died and does not come back (a full disk, say); it is still being tried. */
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
  const systemFolder = options.systemFolder ?? defaultSystemFolder(runAs);
  const layout = layOut({ dataDir: options.dataDir, systemFolder, runAs });
  const lock = lockFolder(layout.lock, layout.root);
  try {
    const binaries = prepareBinaries({ systemFolder, runAs, onProgress });
    for (const left of await clearUnfinished(layout))
      onProgress(`cleared ${left}, left by a start that was killed`);
    const durable = options.durable ?? true;
    const passwords = await ensureCluster({ binaries, layout, runAs, durable, onProgress });
    const logSettings = options.recovery ?? archiveOf(options.walArchive, runAs);
    const parts = { binaries, layout, runAs, durable, passwords, onProgress };
    const settings: ServerSettings = { ...parts, logSettings };
    return await serve({ options, settings, release: () => lock.release() });
  } catch (error) {
    lock.release();
    throw refusalOfFileError(error, layout.root);
  }
}

function archiveOf(folder: string | undefined, runAs: ServerSettings["runAs"]) {
  return folder === undefined ? {} : archiveSettings(prepareArchive(folder, runAs));
}

async function ensureCluster(parts: Omit<ServerSettings, "passwords">): Promise<Passwords> {
  const { layout, binaries } = parts;
  if (clusterExists(layout, binaries.major)) return readPasswords(layout.passwords);
  parts.onProgress(`making the database in ${layout.pgdata} (PostgreSQL ${binaries.version})`);
  const passwords = makePasswords(layout.passwords);
  await makeCluster({ ...parts, superuserPassword: passwords.superuser });
  return passwords;
}

interface Serve {
  readonly options: StartBundled;
  readonly settings: ServerSettings;
  readonly release: () => void;
}

async function serve({ options, settings, release }: Serve): Promise<Bundled> {
  const { layout, onProgress, passwords } = settings;
  const { server, adopted } = await adoptOrStart(settings, options.port);
  const address = { port: server.port, passwords };
  try {
    const kept = await hold(address, {
      settings,
      server,
      onFailure: options.onFailure ?? warnOfFailure,
    });
    onProgress(
      `PostgreSQL ${settings.binaries.version} serves ${layout.pgdata} on 127.0.0.1:${server.port}`,
    );
    return {
      url: urlOf(address, "app", databaseName),
      ownerUrl: urlOf(address, "owner", databaseName),
      auditorUrl: urlOf(address, "auditor", databaseName),
      dataDir: layout.pgdata,
      logFile: layout.log,
      port: server.port,
      pid: () => kept.server().pid,
      adopted,
      stop: once(() => kept.stop().finally(release)),
    };
  } catch (error) {
    if (!adopted) await stopServer(settings, server.pid);
    throw error;
  }
}

interface Served {
  readonly server: RunningServer;
  readonly adopted: boolean;
}

async function adoptOrStart(settings: ServerSettings, port: number | undefined): Promise<Served> {
  for (let attempt = 1; ; attempt += 1) {
    const orphan = await findOrphan(settings);
    if (orphan !== undefined) {
      settings.onProgress(
        `taking over PostgreSQL (process ${orphan.pid}), left running by a daowei that was killed`,
      );
      return { server: orphan, adopted: true };
    }
    try {
      return { server: await startServer(settings, port), adopted: false };
    } catch (error) {
      // A daowei killed the moment it started PostgreSQL: the orphan shows in the folder only now.
      if (attempt >= 3 || !isHeldByServer(error)) throw error;
    }
  }
}

function isHeldByServer(error: unknown): boolean {
  return (
    error instanceof BundledRefusal &&
    "reason" in error.problem &&
    error.problem.reason.includes("postmaster.pid")
  );
}

async function hold(address: ServerAddress, keep: Omit<Keep, "ownerUrl" | "hold">): Promise<Kept> {
  await ensureAccounts(address);
  const ownerUrl = urlOf(address, "owner", databaseName);
  const held = await holdDatabase(ownerUrl);
  if (!("heldBy" in held)) return keepRunning({ ...keep, ownerUrl, hold: held });
  const { root } = keep.settings.layout;
  throw new BundledRefusal({
    kind: "folder-in-use",
    path: root,
    pid: held.heldBy,
    host: os.hostname(),
    since: held.since,
  });
}

function warnOfFailure(error: Error): void {
  process.emitWarning(`the bundled PostgreSQL does not come back yet: ${error.message}`, {
    type: "BundledPostgres",
  });
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
