/**
 * pnpm faults --seeds N [--first S] [--record FOLDER] [--defect NAME]: many seeds, one line for each; ends with 1 when anything
 * was lost, doubled or stuck. pnpm faults --sum FOLDER adds up what was recorded.
 * Asked to stop in the middle, it sums up the seeds that are through and stops its servers.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";

import { loadLibrary } from "@daowei/policies";
import { clearTestFolders, testFolder } from "@daowei/server/testing";

import { defects } from "./defects.ts";
import { makeDemonstration } from "./demonstration.ts";
import type { Demonstration } from "./demonstration.ts";
import { makeProgram } from "./program.ts";
import { keepRecord, linesOf, readRecords, recordOf, sumOf } from "./record.ts";
import type { SeedRecord } from "./record.ts";
import { trySeeds } from "./seeds.ts";
import type { TrialReport } from "./trial.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    first: { type: "string", default: String(1 + Math.floor(Math.random() * 1_000_000)) },
    record: { type: "string" },
    defect: { type: "string" },
    sum: { type: "string" },
  },
});

const signals = [
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const;

if (values.sum === undefined) await run();
else tellSum(readRecords(values.sum));

async function run(): Promise<void> {
  const first = wholeNumber("--first", values.first);
  const seeds = Array.from({ length: wholeNumber("--seeds", values.seeds) }, (_, at) => first + at);
  const folder = testFolder();
  const program = await makeProgram(folder.path, chosenDefect());
  const tried = { commit: commit(), program: program.sha256 };
  const { record = null } = values;
  const known = record === null ? [] : readRecords(record);
  const done = new Set(
    known.filter((one) => one.program === program.sha256).map(({ seed }) => seed),
  );
  const records: SeedRecord[] = [];
  const demonstration = await makeDemonstration(program);
  for (const [signal, code] of signals)
    process.once(signal, () => void breakOff({ records, demonstration }, code));
  const ground = { demonstration, program, library: loadLibrary() };
  const open = seeds.filter((seed) => !done.has(seed));
  for await (const report of trySeeds(open, ground)) {
    const kept = recordOf(report, tried);
    records.push(kept);
    if (record !== null) keepRecord(record, kept);
    tellReport(report);
  }
  await demonstration.end();
  await folder.clear();
  if (open.length < seeds.length) tell(`${seeds.length - open.length} seeds were through already`);
  tellSum(records);
  process.exitCode = sumOf(records).seedsThatDoNotHold.length > 0 ? 1 : 0;
}

interface Begun {
  readonly records: readonly SeedRecord[];
  readonly demonstration: Demonstration;
}

async function breakOff({ records, demonstration }: Begun, exitCode: number): Promise<void> {
  tell("stopped");
  tellSum(records);
  await demonstration.end();
  await clearTestFolders();
  process.exit(exitCode);
}

function chosenDefect() {
  if (values.defect === undefined) return undefined;
  const defect = defects.find(({ name }) => name === values.defect);
  if (defect !== undefined) return defect;
  throw new Error(
    `--defect ${values.defect}: one of ${defects.map(({ name }) => name).join(", ")}`,
  );
}

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  } catch {
    return "no commit"; // a checkout without its history
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tellSum(records: readonly SeedRecord[]): void {
  for (const line of linesOf(sumOf(records))) tell(line);
}

function tellReport(report: TrialReport): void {
  tell(lineOf(report));
  for (const { kind, words } of report.complaints) tell(`  ${kind}: ${words}`);
  if (report.complaints.length > 0) process.stderr.write(report.words);
}

function wholeNumber(flag: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`${flag} ${text}: a whole number above 0`);
}

function lineOf(report: TrialReport): string {
  const { seed, lives, acknowledged, indefinite, refused, faults } = report;
  const verdict = report.complaints.length === 0 ? "holds" : "DOES NOT HOLD";
  return `seed ${seed}: ${verdict}; ${lives} batches to their arrival, ${acknowledged} acts acknowledged, ${indefinite} times indefinite, ${refused} refused; ${faults.join(" ")}; open ones ended in ${report.livenessMillis} ms; ${report.millis} ms`;
}
