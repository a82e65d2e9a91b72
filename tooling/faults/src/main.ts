/**
 * pnpm faults --seeds N [--first S]: many seeds, one line for each; ends with 1 when anything was lost, doubled or stuck.
 * Asked to stop in the middle, it sums up the seeds that are through and stops its servers.
 */
import { parseArgs } from "node:util";

import { loadLibrary } from "@daowei/policies";
import { clearTestFolders } from "@daowei/server/testing";

import { makeDemonstration } from "./demonstration.ts";
import { tryOut } from "./trial.ts";
import type { TrialReport } from "./trial.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    first: { type: "string", default: String(1 + Math.floor(Math.random() * 1_000_000)) },
  },
});
const seeds = wholeNumber("--seeds", values.seeds);
const first = wholeNumber("--first", values.first);

const reports: TrialReport[] = [];
process.once("SIGTERM", () => void breakOff(143));
process.once("SIGINT", () => void breakOff(130));
const demonstration = await makeDemonstration();
const library = loadLibrary();
for (let seed = first; seed < first + seeds; seed += 1) {
  const report = await tryOut(seed, { demonstration, library });
  reports.push(report);
  tell(lineOf(report));
  for (const complaint of report.complaints) tell(`  ${complaint}`);
  if (report.complaints.length > 0) process.stderr.write(report.words);
}
await demonstration.drop();
tell(sumOf(reports));
process.exitCode = reports.some(({ complaints }) => complaints.length > 0) ? 1 : 0;

/** The test PostgreSQL goes away by itself with the last connection. */
async function breakOff(exitCode: number): Promise<void> {
  tell(`stopped; ${sumOf(reports)}`);
  await clearTestFolders();
  process.exit(exitCode);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
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

function sumOf(all: readonly TrialReport[]): string {
  const sum = (of: (report: TrialReport) => number) =>
    all.reduce((total, report) => total + of(report), 0);
  const faults = sum((report) => report.faults.length);
  const bad = all.filter(({ complaints }) => complaints.length > 0).length;
  return `${all.length} seeds, ${bad} do not hold; ${sum((one) => one.lives)} batches, ${sum((one) => one.acknowledged)} acts acknowledged, ${faults} faults, ${sum((one) => one.indefinite)} times indefinite; ${Math.round(sum((one) => one.millis) / 1000)} s`;
}
