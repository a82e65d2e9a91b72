import { setTimeout as sleep } from "node:timers/promises";

import type { Database } from "@daowei/db";
import { sql } from "drizzle-orm";

import { pick } from "./desk.ts";
import type { Node } from "./node.ts";

/** The faults of a trial and what each does to servers, lines and back-ends. */
export const faultKinds = [
  "kill",
  "stop-gracefully",
  "pause",
  "end-back-ends",
  "lose-commit",
  "lose-reply",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Scene {
  readonly nodes: readonly Node[];
  /** Past the app's rights: it ends other people's connections. */
  readonly superuser: Database;
  readonly databaseName: string;
  readonly random: () => number;
  readonly complaints: string[];
}

export async function strike(scene: Scene, kind: FaultKind): Promise<void> {
  const { random, complaints } = scene;
  const node = pick(scene.nodes, random);
  const millis = 50 + random() * 350;
  switch (kind) {
    case "kill":
      await node.replace("SIGKILL");
      return;
    case "stop-gracefully": {
      const code = await node.replace("SIGTERM");
      if (code !== 0) complaints.push(`a server that was asked to stop ended with ${code}`);
      return;
    }
    case "pause":
      return node.pause(millis * 3);
    case "end-back-ends":
      return endBackEnds(scene);
    case "lose-commit":
      return loseFor(millis, node.toDatabase, "commit\0");
    case "lose-reply":
      return loseFor(millis, node.toPeople, "idempotencyKey");
  }
}

async function loseFor(millis: number, line: Node["toDatabase"], text: string): Promise<void> {
  line.loseAnswerTo(text);
  await sleep(millis);
  line.loseNothing();
}

/** About half of those that serve the app, whatever they are doing. */
async function endBackEnds({ superuser, databaseName }: Scene): Promise<void> {
  await superuser.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${databaseName} and application_name = 'daowei' and pid <> pg_backend_pid()
      and random() < 0.5`);
}
