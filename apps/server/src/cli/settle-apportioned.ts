import { readFile } from "node:fs/promises";
import type { Apportionment } from "@daowei/domain/apportionment";
import type { CompiledPolicy } from "@daowei/domain/policies";
import {
  advanceOf,
  type PaidAhead,
  type PlaceDue,
  placeDues,
  type RoundedBy,
  settle,
  type Settlement,
} from "@daowei/domain/settlement";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { type PaidAheadFault, type PaidAheadRow, readPaidAhead } from "@daowei/operations/import";
import { locate } from "./locate.ts";
import { type Entered, settlementFault } from "./settlement-faults.ts";
import { cannotRead, faultLine } from "./words.ts";

export interface SettleOptions {
  /** A file of what was paid ahead. */
  readonly advanced?: string;
  /** The id of an advance of the policy. */
  readonly advance?: string;
  readonly perPlace?: true;
}

/** A settlement and how its places were rounded. */
export interface Settled {
  readonly settlement: Settlement;
  readonly roundedBy: RoundedBy;
}

/** Settles an apportionment against what was paid ahead, or says how much may be; refuses with a line for everything wrong. */
export async function settleApportioned(
  apportionment: Apportionment,
  policy: CompiledPolicy,
  options: SettleOptions,
): Promise<Result<Settled, readonly string[]>> {
  const roundedBy = options.perPlace === true ? "place" : "class";
  const dues = placeDues(apportionment, policy, roundedBy);
  const entered = await enteredRows(apportionment, policy, options);
  if (!entered.ok) return entered;
  const limited = limitedByAdvance(entered.value, { apportionment, policy, dues, options });
  if (!limited.ok) return limited;
  const { year, rounding } = apportionment;
  const made = settle({ policy, year, rounding, dues, paidAhead: limited.value });
  if (made.ok) return ok({ settlement: made.value, roundedBy });
  return refuse(made.problem.map((problem) => settlementFault(problem, entered.value)));
}

async function enteredRows(
  { year }: Apportionment,
  policy: CompiledPolicy,
  { advanced: file }: SettleOptions,
): Promise<Result<Entered, readonly string[]>> {
  if (file === undefined) return ok({ file: "--advance", rows: [] });
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const { place: placeCode, gazetteer } = policy;
  const { rows, faults } = await readPaidAhead({ bytes: bytes.value, placeCode, year, gazetteer });
  if (faults.length > 0) return refuse(faults.map((fault) => readingFault(file, fault)));
  return ok({ file, rows });
}

async function readBytes(file: string): Promise<Result<Uint8Array, readonly string[]>> {
  try {
    return ok(await readFile(locate(file)));
  } catch (error) {
    if (error instanceof Error && "code" in error)
      return refuse([cannotRead(file, String(error.code))]);
    throw error;
  }
}

function readingFault(file: string, { line, column, kind, found, expected }: PaidAheadFault) {
  return faultLine({ at: [file, line, column], kind: `错误 error ${kind}`, found, expected });
}

interface Asked {
  readonly apportionment: Apportionment;
  readonly policy: CompiledPolicy;
  readonly dues: readonly PlaceDue[];
  readonly options: SettleOptions;
}

/** With an advance of the policy, this payment goes no further than that advance. */
function limitedByAdvance(
  entered: Entered,
  { apportionment, policy, dues, options }: Asked,
): Result<readonly PaidAhead[], readonly string[]> {
  if (options.advance === undefined) return ok(entered.rows);
  const { year, rounding } = apportionment;
  const made = advanceOf({ policy, year, rounding, dues, advanceId: options.advance });
  if (!made.ok) return refuse([settlementFault(made.problem, entered)]);
  if (options.advanced === undefined) return ok(made.value);
  const limits = new Map(made.value.map((one) => [`${one.placeCode} ${one.level}`, one.limitFen]));
  return ok(entered.rows.map((row) => withLimit(row, limits)));
}

function withLimit(row: PaidAheadRow, limits: ReadonlyMap<string, bigint | null>): PaidAhead {
  const limit = limits.get(`${row.placeCode} ${row.level}`);
  return limit === undefined ? row : { ...row, limitFen: limit };
}
