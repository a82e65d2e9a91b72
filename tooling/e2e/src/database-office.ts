import { startBundled } from "@daowei/db/bundled";
import { temporaryData } from "./server-process.ts";

/** Whose PostgreSQL the server under test works on. */
export interface DatabaseOffice {
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The server's own: it is left an orphan when the server is killed. */
async function bundled(): Promise<DatabaseOffice> {
  return { env: {}, close: async () => undefined };
}

/** The office's, reached by DATABASE_URL: it lives on. */
async function ownServer(): Promise<DatabaseOffice> {
  const data = temporaryData();
  const server = await startBundled({ dataDir: data.folder });
  return {
    env: { DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl },
    close: async () => {
      await server.stop();
      data.remove();
    },
  };
}

export const databaseOffices = [
  { name: "with the bundled database", open: bundled, leavesOrphan: true },
  { name: "with the office's own server", open: ownServer, leavesOrphan: false },
] as const;
