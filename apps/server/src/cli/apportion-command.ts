import { performance } from "node:perf_hooks";
import { apportion } from "@daowei/domain/apportionment";
import type { ApportionInput, Apportionment } from "@daowei/domain/apportionment";
import type { RoundingUnit } from "@daowei/domain/money";
import type { CompiledPolicy } from "@daowei/domain/policies";
import { ok, type Result } from "@daowei/domain/result";
import type { Library } from "@daowei/policies";
import { apportionFault } from "./apportion-faults.ts";
import { writeApportionment } from "./apportion-report.ts";
import type { ApportionFormat } from "./formats.ts";
import { chosenYear } from "./chosen-year.ts";
import { findPolicy } from "./find-policy.ts";
import { locate } from "./locate.ts";
import { badInput, done, wrongUsage } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { readHeads } from "./read-heads.ts";
import type { ReadHeads } from "./read-heads.ts";
import { writePlaces } from "./place-report.ts";
import { type SettleOptions, settleApportioned } from "./settle-apportioned.ts";
import { writeSettlement } from "./settlement-report.ts";
import { unlikeFaults } from "./whole-places.ts";

export interface ApportionOptions extends SettleOptions {
  readonly policy: string;
  readonly heads: string;
  readonly year?: number;
  readonly round?: RoundingUnit;
  readonly format: ApportionFormat;
  readonly out?: string;
  readonly wholePlaces?: true;
  readonly timing?: true;
}

/** Milliseconds since the process began at which its modules were loaded; the library is loaded after that. */
export interface StartUp {
  readonly modulesAt: number;
}

/** `daowei apportion`: who owes what for the heads of a file, or every row that is wrong with it. */
export async function apportionCommand(
  library: Library,
  options: ApportionOptions,
  startUp: StartUp,
): Promise<Outcome> {
  if (options.format === "xlsx" && options.out === undefined) {
    return wrongUsage("--format xlsx 需要 --out FILE needs --out FILE.");
  }
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  const policy = found.value.compiled;
  const year = chosenYear(policy, options.year);
  if (!year.ok) return year.problem;
  const started = performance.now();
  const read = await readHeads(options.heads, policy, { year: year.value, wholePlaces: true });
  if (!read.ok) return badInput([read.problem]);
  const wasRead = performance.now();
  const heads = read.value.rows;
  const result = apportion({ policy, year: year.value, heads, ...roundingOf(policy, options) });
  const apportioned = performance.now();
  const errors = [
    ...read.value.errors,
    ...unlikeFaults(options.heads, heads, {
      policy,
      year: year.value,
      besideOthers: options.wholePlaces === true,
    }),
    ...(result.ok
      ? []
      : faultsOf(result.problem, read.value, { file: options.heads, policy, year: year.value })),
  ];
  if (!result.ok || errors.length > 0) return badInput(refusal(errors, options));
  const written = await write(result.value, policy, options);
  if (!written.ok) return badInput(refusal(written.problem, options));
  const times = { ...startUp, started, wasRead, apportioned, written: performance.now() };
  return done(written.value, {
    out: options.out === undefined ? null : locate(options.out),
    diagnostics: [...read.value.remarks, ...timing(times, heads.length, options)],
  });
}

/** A table of who owes what, or, where something was or is to be paid ahead, of this payment. */
async function write(
  apportionment: Apportionment,
  policy: CompiledPolicy,
  options: ApportionOptions,
): Promise<Result<string | Uint8Array, readonly string[]>> {
  if (options.advanced === undefined && options.advance === undefined) {
    const writing = options.perPlace === true ? writePlaces : writeApportionment;
    return ok(await writing(apportionment, policy, options.format));
  }
  const settled = await settleApportioned(apportionment, policy, options);
  if (!settled.ok) return settled;
  return ok(await writeSettlement(settled.value, policy, options.format));
}

function roundingOf(
  { rounding }: CompiledPolicy,
  { round }: ApportionOptions,
): Pick<ApportionInput, "rounding"> {
  return round === undefined ? {} : { rounding: { unit: round, mode: rounding.mode } };
}

function faultsOf(
  problems: Extract<ReturnType<typeof apportion>, { ok: false }>["problem"],
  { rows }: ReadHeads,
  asked: { readonly file: string; readonly policy: CompiledPolicy; readonly year: number },
): readonly string[] {
  const { gazetteer } = asked.policy;
  return problems.map((problem) => {
    const row = rows[problem.row];
    if (row === undefined) throw new Error(`row ${problem.row} of ${rows.length} was refused`);
    const { placeCode } = row;
    const isWhole = gazetteer
      .countingPlaces(placeCode, asked.year)
      .some(({ code }) => code !== placeCode);
    const remedy = isWhole ? "请按所辖的县（市、区）分列 give its counties rows of their own." : "";
    return apportionFault(asked.file, row, { problem, remedy });
  });
}

function refusal(errors: readonly string[], { out }: ApportionOptions): readonly string[] {
  const nothing = out === undefined ? "" : `；没有写 ${out} nothing was written`;
  return [...errors, `共 ${errors.length} 处错误 ${errors.length} error(s)${nothing}。`];
}

interface Times extends StartUp {
  readonly started: number;
  readonly wasRead: number;
  readonly apportioned: number;
  readonly written: number;
}

/** Wall time of each part, and the processor time of the whole, which other programs on the machine do not lengthen. */
function timing(times: Times, rows: number, options: ApportionOptions): readonly string[] {
  if (options.timing !== true) return [];
  const spent = (from: number, to: number) => `${(to - from).toFixed(1)} ms`;
  const { modulesAt, started, wasRead, apportioned, written } = times;
  const { user, system } = process.cpuUsage();
  return [
    `timing: process and modules ${spent(0, modulesAt)}, policy library ${spent(modulesAt, started)}, read ${rows} rows ${spent(started, wasRead)}, apportion ${spent(wasRead, apportioned)}, print ${spent(apportioned, written)}; own work after start-up ${spent(started, written)}; processor time in all ${spent(0, (user + system) / 1000)}`,
  ];
}
