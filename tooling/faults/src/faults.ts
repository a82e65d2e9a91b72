import { setTimeout as sleep } from "node:timers/promises";

import type { Database } from "@daowei/db";
import type { LosingProxy, OwnServer, ServerEnd } from "@daowei/db/testing";
import { sql } from "drizzle-orm";

import { complaint } from "./complaint.ts";
import type { Complaint } from "./complaint.ts";
import { pick } from "./desk.ts";
import type { Node } from "./node.ts";
import type { SmallDisk } from "./small-disk.ts";

/** The faults of a trial and what each does to servers, lines and back-ends. */
export const faultKinds = [
  "kill",
  "stop-gracefully",
  "pause",
  "turn-clock",
  "end-back-ends",
  "restart-database",
  "fill-disk",
  "lose-commit",
  "lose-reply",
  "slow-line",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Scene {
  readonly nodes: readonly Node[];
  readonly server: OwnServer;
  /** Undefined where nothing can be filled: then none is. */
  readonly disk: SmallDisk | undefined;
  /** Past the app's rights: it ends other people's connections. */
  readonly superuser: Database;
  readonly databaseName: string;
  readonly random: () => number;
  readonly complaints: Complaint[];
  /** What is done to PostgreSQL waits until it is there again. */
  readonly databaseInTurn: (work: () => Promise<void>) => Promise<void>;
}

/** Draws all it needs before it first waits: the choices are those of the seed, whatever takes how long. */
export function strike(scene: Scene, kind: FaultKind): Promise<void> {
  const { random, databaseInTurn } = scene;
  const node = pick(scene.nodes, random);
  const millis = 50 + random() * 350;
  const line = random() < 0.5 ? node.toDatabase : node.toPeople;
  const how = pick(serverEnds, random);
  const jump = pick(jumps, random);
  switch (kind) {
    case "kill":
      return node.replace("SIGKILL").then(() => undefined);
    case "stop-gracefully":
      return stopGracefully(scene, node);
    case "pause":
      return node.pause(millis * 3);
    case "turn-clock":
      return node.turnClock(jump);
    case "end-back-ends":
      return databaseInTurn(() => endBackEnds(scene));
    case "restart-database":
      return databaseInTurn(() => scene.server.restart(how));
    case "fill-disk":
      return databaseInTurn(() => fillDisk(scene, millis * 3));
    case "lose-commit":
      return loseFor(millis, node.toDatabase, "commit\0");
    case "lose-reply":
      return loseFor(millis, node.toPeople, "idempotencyKey");
    case "slow-line":
      return slowFor(millis * 3, line, 10 + random() * 60);
  }
}

const serverEnds: readonly ServerEnd[] = ["SIGINT", "SIGQUIT", "SIGKILL"];

const hour = 3_600_000;
/** Forward by no more than a session lives idle; back as far as anybody likes, across midnight too. */
const jumps = [-400 * 24 * hour, -26 * hour, -hour, -60_000, 0, 60_000, hour];

async function stopGracefully({ complaints }: Scene, node: Node): Promise<void> {
  const code = await node.replace("SIGTERM");
  if (code !== 0)
    complaints.push(complaint("unnamed", `a server that was asked to stop ended with ${code}`));
}

async function loseFor(millis: number, line: LosingProxy, text: string): Promise<void> {
  line.loseAnswerTo(text);
  await sleep(millis);
  line.loseNothing();
}

async function slowFor(millis: number, line: LosingProxy, each: number): Promise<void> {
  line.delayBy(each);
  await sleep(millis);
  line.delayBy(0);
}

/** About half of those that serve the app, whatever they are doing. */
async function endBackEnds({ superuser, databaseName }: Scene): Promise<void> {
  await superuser.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${databaseName} and application_name = 'daowei' and pid <> pg_backend_pid()
      and random() < 0.5`);
}

/** What needs room for a while gets none: a table that grows, and the next piece of the log, which PostgreSQL cannot do without. */
async function fillDisk({ disk, superuser, server }: Scene, millis: number): Promise<void> {
  if (disk === undefined) return;
  disk.fill();
  try {
    // Without room PostgreSQL fails at it; that it does is no complaint.
    await Promise.allSettled([superuser.execute(sql`select pg_switch_wal()`), sleep(millis)]);
  } finally {
    disk.clear();
  }
  await server.answers();
}
