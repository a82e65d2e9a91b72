import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { complaintKinds } from "./complaint.ts";
import type { ComplaintKind } from "./complaint.ts";
import { faultKinds } from "./faults.ts";
import type { FaultKind } from "./faults.ts";
import type { TrialReport } from "./trial.ts";

/** What is kept of a seed: a line of JSON, so that runs add up whoever made them and wherever they were stopped. */
export interface SeedRecord extends Omit<TrialReport, "words" | "complaints"> {
  readonly commit: string;
  /** Of the server that was tried: a seed says something of this one alone. */
  readonly program: string;
  readonly complaints: Readonly<Record<ComplaintKind, number>>;
}

export function recordOf(
  report: TrialReport,
  tried: Pick<SeedRecord, "commit" | "program">,
): SeedRecord {
  const { words: _words, complaints, ...facts } = report;
  return {
    ...tried,
    ...facts,
    complaints: countsBy(
      complaintKinds,
      complaints.map(({ kind }) => kind),
    ),
  };
}

function countsBy<K extends string>(kinds: readonly K[], found: readonly K[]) {
  const pairs = kinds.map((kind) => [kind, found.filter((one) => one === kind).length] as const);
  return Object.fromEntries(pairs) as Record<K, number>;
}

/** One file for each process that writes. */
export function keepRecord(folder: string, record: SeedRecord): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(record)}\n`);
}

export function readRecords(folder: string): readonly SeedRecord[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as SeedRecord);
}

export interface Sum {
  readonly seeds: number;
  readonly firstSeed: number;
  readonly lastSeed: number;
  readonly commits: readonly string[];
  readonly batches: number;
  readonly acknowledged: number;
  readonly indefinite: number;
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly faultsInAll: number;
  readonly complaints: Readonly<Record<ComplaintKind, number>>;
  readonly seedsThatDoNotHold: readonly number[];
  readonly longestLivenessMillis: number;
  readonly seconds: number;
}

/** A seed tried twice on one program counts once, by its worse outcome. */
export function sumOf(records: readonly SeedRecord[]): Sum {
  const worst = new Map<string, SeedRecord>();
  for (const record of records) {
    const key = `${record.program} ${record.seed}`;
    const known = worst.get(key);
    if (known === undefined || troubles(record) > troubles(known)) worst.set(key, record);
  }
  const all = [...worst.values()];
  const total = (of: (record: SeedRecord) => number) =>
    all.reduce((sum, record) => sum + of(record), 0);
  const faults = all.flatMap((record) => record.faults);
  const seeds = all.map(({ seed }) => seed);
  return {
    seeds: all.length,
    firstSeed: Math.min(...seeds),
    lastSeed: Math.max(...seeds),
    commits: [...new Set(all.map(({ commit }) => commit))],
    batches: total(({ lives }) => lives),
    acknowledged: total(({ acknowledged }) => acknowledged),
    indefinite: total(({ indefinite }) => indefinite),
    faults: countsBy(faultKinds, faults),
    faultsInAll: faults.length,
    complaints: Object.fromEntries(
      complaintKinds.map((kind) => [kind, total(({ complaints }) => complaints[kind])]),
    ) as Record<ComplaintKind, number>,
    seedsThatDoNotHold: all.filter((record) => troubles(record) > 0).map(({ seed }) => seed),
    longestLivenessMillis: Math.max(...all.map(({ livenessMillis }) => livenessMillis)),
    seconds: Math.round(total(({ millis }) => millis) / 1000),
  };
}

function troubles({ complaints }: SeedRecord): number {
  return Object.values(complaints).reduce((sum, count) => sum + count, 0);
}

export function linesOf(sum: Sum): readonly string[] {
  const listed = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ");
  if (sum.seeds === 0) return ["no seed yet"];
  const { seedsThatDoNotHold: bad } = sum;
  return [
    `${sum.seeds} seeds (${sum.firstSeed} to ${sum.lastSeed}) at ${sum.commits.join(", ")}: ${bad.length} do not hold${bad.length === 0 ? "" : ` (${bad.join(", ")}): ${listed(sum.complaints)}`}`,
    `${sum.batches} batches to their arrival, ${sum.acknowledged} acts acknowledged, ${sum.indefinite} times indefinite`,
    `${sum.faultsInAll} faults: ${listed(sum.faults)}`,
    `what was open ended within ${sum.longestLivenessMillis} ms of the last fault; ${sum.seconds} s`,
  ];
}
