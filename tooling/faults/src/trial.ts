import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { closeDatabase, openDatabase } from "@daowei/db";
import { randomNumbers } from "@daowei/e2e/random-numbers";
import type { Library } from "@daowei/policies";
import { testFolder } from "@daowei/server/testing";

import { importHeadcounts, liveOnce } from "./batch-life.ts";
import { openClientLog } from "./client-log.ts";
import type { LogLine } from "./client-log.ts";
import { openCounties } from "./demonstration.ts";
import type { Demonstration } from "./demonstration.ts";
import { pick } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { faultKinds, strike } from "./faults.ts";
import type { FaultKind, Scene } from "./faults.ts";
import { startNode } from "./node.ts";
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
  readonly complaints: readonly string[];
  /** What the servers said meanwhile. */
  readonly words: string;
}

const nodeNames = ["one", "two"];
const desksAtOnce = 4;
/** After the last fault everything that is open must end within it. */
export const livenessLimitMillis = 60_000;

/** One seed: a store, servers, people and faults; then no faults, and everything open ends; then the store is held against all it must be. */
export async function tryOut(
  seed: number,
  { demonstration, library }: { readonly demonstration: Demonstration; readonly library: Library },
): Promise<TrialReport> {
  const began = Date.now();
  const database = await demonstration.copy();
  const superuser = openDatabase({ url: database.superuserUrl, applicationName: "daowei-faults" });
  const folder = testFolder();
  const log = openClientLog(join(folder.path, "client.log"));
  const before = await holdingOf(database.db);
  const complaints: string[] = [];
  const nodes = await Promise.all(
    nodeNames.map((name) => startNode({ database, folder: folder.path, name })),
  );
  const patience = { endsAt: Number.POSITIVE_INFINITY };
  const desk = { nodes, cookies: demonstration.cookies, log, complaints, patience };
  const databaseName = new URL(database.ownerUrl).pathname.slice(1);
  const random = randomNumbers(seed);
  const scene = { nodes, superuser, databaseName, random, complaints };
  try {
    const lived = await liveThrough(seed, desk, scene);
    await Promise.all(nodes.map((node) => node.stop()));
    const lines = log.readBack();
    complaints.push(...holdAgainstLog(lines, before, await holdingOf(database.db)));
    complaints.push(...(await holdAgainstInvariants(database.db, library)));
    const words = nodes.map((node) => node.words()).join("\n");
    return { seed, millis: Date.now() - began, ...lived, ...countsOf(lines), complaints, words };
  } finally {
    log.close();
    await closeDatabase(superuser);
    await folder.clear();
    await database.drop();
  }
}

function countsOf(lines: readonly LogLine[]) {
  const count = (said: LogLine["said"]) => lines.filter((line) => line.said === said).length;
  const acknowledged = new Set(
    lines.filter(({ said }) => said === "acknowledged").map(({ key }) => key),
  ).size;
  return { acknowledged, indefinite: count("indefinite"), refused: count("refused") };
}

async function liveThrough(seed: number, desk: Omit<Desk, "random">, scene: Scene) {
  const phase: Phase = { faulty: true, lives: 0 };
  const people = workThrough(seed, desk, phase);
  const faults = await hurt(scene);
  phase.faulty = false;
  const calm = Date.now();
  desk.patience.endsAt = calm + livenessLimitMillis;
  try {
    await people;
  } catch (error) {
    desk.complaints.push(error instanceof Error ? error.message : String(error));
  }
  return { faults, lives: phase.lives, livenessMillis: Date.now() - calm };
}

interface Phase {
  faulty: boolean;
  lives: number;
}

/** Several at once, each county after county, until the faults are over and what they began has ended. */
async function workThrough(seed: number, desk: Omit<Desk, "random">, phase: Phase): Promise<void> {
  const counties = [...openCounties()];
  const first = { ...desk, random: randomNumbers(seed * 100) };
  const headcountVersionId = await importHeadcounts(first, counties);
  const workers = Array.from({ length: desksAtOnce }, async (_, place) => {
    const own = { ...desk, random: randomNumbers(seed * 100 + place + 1) };
    do {
      const county = counties.shift();
      if (county === undefined) return;
      await liveOnce(own, { county, headcountVersionId });
      phase.lives += 1;
    } while (phase.faulty);
  });
  await Promise.all(workers);
}

/** Several faults one after the other with a pause between them; a server comes up again before the next one. */
async function hurt(scene: Scene): Promise<readonly FaultKind[]> {
  const { random } = scene;
  const kinds = Array.from({ length: 4 + Math.floor(random() * 4) }, () =>
    pick(faultKinds, random),
  );
  for (const kind of kinds) {
    await sleep(50 + random() * 300);
    await strike(scene, kind);
  }
  return kinds;
}
