import { readFileSync } from "node:fs";
import type { Database } from "@daowei/db";

type Pool = Database["$client"];

export interface Spent {
  readonly nodeMs: number;
  /** Of the back-ends of this database; only Linux says it. */
  readonly postgresMs: number;
}

/** Starts counting the CPU of this process and of its database's back-ends; what it gives back says what was spent since. */
export async function cpuOf(pool: Pool): Promise<() => Promise<Spent>> {
  const postgres = await backEndMs(pool);
  const node = process.cpuUsage();
  return async () => {
    const { user, system } = process.cpuUsage(node);
    const now = await backEndMs(pool);
    // A back-end that began in between spent all its time in between.
    const before = [...postgres].filter(([pid]) => now.has(pid));
    const postgresMs = totalOf(now.values()) - totalOf(before.map(([, ms]) => ms));
    return { nodeMs: (user + system) / 1000, postgresMs };
  };
}

function totalOf(millis: Iterable<number>): number {
  return [...millis].reduce((sum, own) => sum + own, 0);
}

const millisOfTick = 10;

async function backEndMs(pool: Pool): Promise<ReadonlyMap<number, number>> {
  if (process.platform !== "linux") return new Map();
  const { rows } = await pool.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database()",
  );
  return new Map(rows.map(({ pid }) => [pid, ticksOf(pid) * millisOfTick]));
}

/** User and system time, the 14th and 15th field; the second, in parentheses, may hold spaces. */
function ticksOf(pid: number): number {
  const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return Number(user) + Number(system);
}
