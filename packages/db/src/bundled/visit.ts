import { existsSync } from "node:fs";

import { databaseName } from "./accounts.ts";
import { urlOf } from "./address.ts";
import type { ServerAddress } from "./address.ts";
import { layOut } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { readPasswords } from "./passwords.ts";
import { readPidFile, runsPostgres } from "./pid-file.ts";
import { chooseRunAs } from "./run-as.ts";
import { startBundled } from "./start.ts";
import type { StartBundled } from "./start.ts";
import { defaultSystemFolder } from "./system-folder.ts";

export interface Visit {
  /** The auditor's login: it reads and cannot change anything. */
  readonly auditorUrl: string;
  leave(): Promise<void>;
}

/**
 * Reads the store of a data folder: beside the daowei that serves it, or with a PostgreSQL that is started for the visit.
 * Undefined where there is no store.
 */
export async function visitBundled(options: VisitOptions): Promise<Visit | undefined> {
  const joined = await joinServer(options);
  if (joined === undefined) return undefined;
  const auditorUrl = urlOf(joined.address, "auditor", databaseName);
  return { auditorUrl, leave: () => joined.leave() };
}

type VisitOptions = Pick<StartBundled, "dataDir" | "systemFolder" | "onProgress" | "durable">;

export interface Joined {
  readonly layout: Layout;
  readonly address: ServerAddress;
  leave(): Promise<void>;
}

export async function joinServer(options: VisitOptions): Promise<Joined | undefined> {
  if (!existsSync(options.dataDir)) return undefined;
  const runAs = chooseRunAs();
  const systemFolder = options.systemFolder ?? defaultSystemFolder(runAs);
  const layout = layOut({ dataDir: options.dataDir, systemFolder, runAs });
  if (!existsSync(layout.passwords)) return undefined;
  const noted = readPidFile(layout.pgdata);
  if (noted?.readyAs !== undefined && noted.port !== undefined && runsPostgres(noted)) {
    const address = { port: noted.port, passwords: readPasswords(layout.passwords) };
    return { layout, address, leave: () => Promise.resolve() };
  }
  const started = await startBundled(options);
  const address = { port: started.port, passwords: readPasswords(layout.passwords) };
  return { layout, address, leave: () => started.stop() };
}
