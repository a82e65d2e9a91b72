import { Client } from "pg";

import { sqlStateOf } from "../sql-state.ts";
import { superuserOf } from "./address.ts";
import type { ServerAddress } from "./address.ts";

export type Answer =
  | {
      readonly kind: "ready";
      readonly dataDir: string;
      readonly version: string;
      readonly durable: boolean;
    }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "silent"; readonly reason: string };

/** Asks a server who it is: the only proof that it is ours, since process numbers and ports are used again. */
export async function ask(server: ServerAddress): Promise<Answer> {
  const client = new Client({
    connectionString: superuserOf(server, "postgres"),
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on("error", () => undefined); // the question under way is rejected with the same error
  try {
    await client.connect();
    const { rows } = await client.query<{ dataDir: string; version: string; fsync: string }>(
      question,
    );
    const [row] = rows;
    if (row === undefined) return { kind: "silent", reason: "an answer without a row" };
    return {
      kind: "ready",
      dataDir: row.dataDir,
      version: row.version,
      durable: row.fsync === "on",
    };
  } catch (error) {
    if (sqlStateOf(error) === "28P01") return { kind: "wrong-password" };
    return { kind: "silent", reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end();
  }
}

const question = `
  SELECT current_setting('data_directory') AS "dataDir", current_setting('server_version') AS version,
         current_setting('fsync') AS fsync`;
