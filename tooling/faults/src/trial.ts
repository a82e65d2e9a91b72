import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { randomNumbers } from "@daowei/e2e/random-numbers";
import { sql } from "drizzle-orm";

import { importHeadcounts, liveOnce } from "./batch-life.ts";
import { openClientLog } from "./client-log.ts";
import type { ClientLog, LogLine } from "./client-log.ts";
import { complaint } from "./complaint.ts";
import type { Complaint } from "./complaint.ts";
import { pick } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { faultKinds, strike } from "./faults.ts";
import type { FaultKind, Scene } from "./faults.ts";
import type { StoreLife } from "./store-life.ts";
import { holdAgainstInvariants, holdAgainstLog, holdingOf } from "./store-check.ts";

export interface TrialReport {
  readonly seed: number;
  readonly millis: number;
  readonly faults: readonly FaultKind[];
  /** Batches that went from the draft to their arrival. */
  readonly lives: number;
  readonly acknowledged: number;
  readonly indefinite: number;
  readonly refused: number;
  /** Longest that people still waited after the last fault. */
  readonly livenessMillis: number;
  readonly complaints: readonly Complaint[];
  /** What the servers said meanwhile. */
  readonly words: string;
}

const desksAtOnce = 4;
/** After the last fault everything that is open must end within it. What is stuck never ends; a crowded machine is slow. */
const livenessLimitMillis = 300_000;

/** One seed: people and faults; then no faults, and everything open ends; then the store is held against all it must be. */
export async function tryOut(seed: number, life: StoreLife): Promise<TrialReport> {
  const began = Date.now();
  const { database, nodes, library } = life;
  const log = openClientLog(join(life.folder.path, `client-${seed}.log`));
  const before = await holdingOf(database.db);
  const complaints: Complaint[] = [];
  try {
    const lived = await liveThrough(seed, life, { log, complaints });
    const lines = log.readBack();
    complaints.push(...holdAgainstLog(lines, before, await holdingOf(database.db)));
    complaints.push(...(await holdAgainstInvariants(database.db, { library })));
    const words = nodes.map((node) => node.words()).join("\n");
    return { seed, millis: Date.now() - began, ...lived, ...countsOf(lines), complaints, words };
  } finally {
    log.close();
  }
}

interface Kept {
  readonly log: ClientLog;
  readonly complaints: Complaint[];
}

async function liveThrough(seed: number, life: StoreLife, { log, complaints }: Kept) {
  const { nodes, cookies, superuser, demonstration, databaseInTurn } = life;
  const phase: Phase = { faulty: true, lives: 0 };
  const patience = { endsAt: Number.POSITIVE_INFINITY };
  const desk = { nodes, cookies, log, complaints, patience };
  const people = Promise.allSettled(
    workThrough(seed, { desk, phase, counties: life.takeCounties() }),
  );
  const scene: Scene = {
    nodes,
    superuser,
    complaints,
    databaseInTurn,
    server: demonstration.server,
    disk: demonstration.disk,
    databaseName: new URL(life.database.ownerUrl).pathname.slice(1),
    random: randomNumbers(seed),
  };
  const faults = await hurt(scene);
  phase.faulty = false;
  const calm = Date.now();
  patience.endsAt = calm + livenessLimitMillis;
  for (const end of await people)
    if (end.status === "rejected") complaints.push(complaint("stuck", String(end.reason)));
  await untilNobodyActs(scene);
  return { faults, lives: phase.lives, livenessMillis: Date.now() - calm };
}

interface Phase {
  faulty: boolean;
  lives: number;
}

interface Work {
  readonly desk: Omit<Desk, "random">;
  readonly phase: Phase;
  readonly counties: string[];
}

/** Several at once, each county after county, until the faults are over and what they began has ended. */
function workThrough(seed: number, { desk, phase, counties }: Work): readonly Promise<void>[] {
  const first = { ...desk, random: randomNumbers(seed * 100) };
  const imported = importHeadcounts(first, [...counties]);
  return Array.from({ length: desksAtOnce }, async (_, place) => {
    const own = { ...desk, random: randomNumbers(seed * 100 + place + 1) };
    const headcountVersionId = await imported;
    do {
      const county = counties.shift();
      if (county === undefined) return;
      await liveOnce(own, { county, headcountVersionId });
      phase.lives += 1;
    } while (phase.faulty);
  });
}

/** Several faults that begin one after the other and overlap; all servers are up again when it returns. */
async function hurt(scene: Scene): Promise<readonly FaultKind[]> {
  const { random, complaints } = scene;
  const possible = faultKinds.filter((kind) => kind !== "fill-disk" || scene.disk !== undefined);
  const kinds = Array.from({ length: 4 + Math.floor(random() * 5) }, () => pick(possible, random));
  const striking: Promise<void>[] = [];
  for (const kind of kinds) {
    await sleep(30 + random() * 250);
    const struck = strike(scene, kind).catch((error: unknown) => {
      complaints.push(complaint("stuck", `${kind}: ${String(error)}`));
    });
    striking.push(struck);
  }
  await Promise.all(striking);
  await Promise.all(scene.nodes.map((node) => node.turnClock(0)));
  return kinds;
}

const quietMillis = 300_000;

/** An attempt whose person has gone may still be on its way: the store is judged when it is through. */
async function untilNobodyActs({ superuser, databaseName, complaints }: Scene): Promise<void> {
  const began = Date.now();
  for (let quiet = 0; quiet < 3;) {
    if (Date.now() - began > quietMillis) {
      complaints.push(complaint("stuck", "a transaction does not end without faults"));
      return;
    }
    const { rows } = await superuser.execute(sql`
      select from pg_stat_activity
      where datname = ${databaseName} and application_name = 'daowei' and state <> 'idle'`);
    quiet = rows.length === 0 ? quiet + 1 : 0;
    await sleep(20);
  }
}

function countsOf(lines: readonly LogLine[]) {
  const count = (said: LogLine["said"]) => lines.filter((line) => line.said === said).length;
  const acknowledged = new Set(
    lines.filter(({ said }) => said === "acknowledged").map(({ key }) => key),
  ).size;
  return { acknowledged, indefinite: count("indefinite"), refused: count("refused") };
}
