import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

/** One per folder: the daowei that holds it is the one the database serves. Must be the same number in every version. */
const holderLock = 7_239_415_807;

export interface Hold {
  /** Resolves when the connection is gone, whoever ended it. */
  readonly lost: Promise<void>;
  letGo(): Promise<void>;
}

/**
 * Holds the database for this process by a lock that PostgreSQL gives back the moment the process is gone, however it
 * went. Answers with the number of the process that holds it when that does not happen within a few seconds.
 */
export async function holdDatabase(url: string): Promise<Hold | HeldByOther> {
  const client = new Client({
    connectionString: url,
    application_name: `${holderName}${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => client.once("end", () => resolve()));
  client.on("error", () => undefined); // always followed by "end"
  await client.connect();
  for (let attempt = 1; attempt <= 30; attempt += 1) {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS held",
      [holderLock],
    );
    if (rows[0]?.held === true) return { lost, letGo: () => client.end() };
    await sleep(100);
  }
  const { rows } = await client.query<HeldByOther>(whoHolds, [holderName]);
  await client.end();
  const [holder] = rows;
  if (holder === undefined)
    throw new Error("the database is held by a connection that does not say whose it is");
  return holder;
}

export interface HeldByOther {
  /** The process number of the other daowei. */
  readonly heldBy: number;
  readonly since: string;
}

const holderName = "daowei-holder-";
const whoHolds = `
  SELECT substr(application_name, length($1) + 1)::int AS "heldBy", to_char(backend_start, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since
  FROM pg_stat_activity JOIN pg_locks USING (pid)
  WHERE locktype = 'advisory' AND granted AND starts_with(application_name, $1)`;
