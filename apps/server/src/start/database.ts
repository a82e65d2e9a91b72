import { migrate } from "@daowei/db";
import { startBundled } from "@daowei/db/bundled";

import type { Settings } from "./settings.ts";

type Archiving = Pick<Settings, "walArchive">;

export interface RunningDatabase {
  readonly url: string;
  /** Login that owns the tables; it sees every row. */
  readonly ownerUrl: string;
  /** Where the data lie, to be told to the person who starts daowei; no password in it. */
  readonly place: string;
  stop(): Promise<void>;
}

/** The bundled PostgreSQL of the data folder or the office's own server, brought up to this version's schema. */
export async function openPostgres(
  settings: Pick<Settings, "databaseUrl" | "databaseOwnerUrl"> & Partial<Archiving>,
  dataDir: string,
  onProgress: (step: string) => void,
): Promise<RunningDatabase> {
  if (settings.databaseUrl !== undefined) {
    const url = settings.databaseUrl;
    const ownerUrl = settings.databaseOwnerUrl ?? url;
    await migrate(ownerUrl, { grantees: loginOf(url) });
    return { url, ownerUrl, place: withoutPassword(url), stop: () => Promise.resolve() };
  }
  const { walArchive } = settings;
  const archiving = walArchive === undefined ? {} : { walArchive };
  const bundled = await startBundled({ dataDir, onProgress, ...archiving });
  try {
    await migrate(bundled.ownerUrl);
  } catch (error) {
    await bundled.stop();
    throw error;
  }
  const { url, ownerUrl, dataDir: place } = bundled;
  return { url, ownerUrl, place, stop: () => bundled.stop() };
}

/** The office gives its logins names of its own. */
function loginOf(url: string): { readonly app?: string } {
  const { username } = new URL(url);
  return username === "" ? {} : { app: decodeURIComponent(username) };
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  shown.search = "";
  return shown.toString();
}
