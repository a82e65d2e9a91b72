import type { HeadcountRow } from "#enrolment";
import { compare, exact, exactToText, parseExact, roundQuotient, toScaled } from "#money";
import { ok, refuse, type Result } from "#result";
import type { Change, MadeChange } from "./change.ts";
import type { WhatIfProblem } from "./problem.ts";

/** `heads`: the heads of every class; `heads.CLASS`: those of one, whatever all grow by. */
export const everyHead = "heads";

/** Heads as they would be after growing, and by how much each class grows. */
export interface Growth {
  readonly changes: readonly MadeChange[];
  readonly grown: (row: HeadcountRow) => HeadcountRow;
}

// A percent has at most 8 decimals.
const decimals = 8;
const whole = 100n * 10n ** 8n;
const most = exact("1000");
const least = exact("-100");

/** Reads growths such as `-2%` or `+0.5%`, exact to 8 decimals; each row is grown and brought to whole heads, half up. Refuses what is no percent, loses more than everybody, or names a class that is not there. */
export function growthOf(
  patch: readonly Change[],
  classes: readonly string[],
): Result<Growth, WhatIfProblem> {
  const valid = [everyHead, ...classes.map((name) => `${everyHead}.${name}`)];
  const rates = new Map<string, bigint>();
  const changes: MadeChange[] = [];
  for (const { path, value } of patch) {
    if (!valid.includes(path)) return refuse({ kind: "unknown-path", path, valid, nearest: null });
    if (rates.has(path)) return refuse({ kind: "set-twice", path, other: path });
    const percent = readPercent(value);
    if (percent === undefined) return refuse({ kind: "malformed-value", path, found: value });
    rates.set(path, percent.scaled);
    if (percent.scaled !== 0n)
      changes.push({ path, before: "0%", after: `${percent.text}%`, derived: false });
  }
  const all = rates.get(everyHead);
  return ok({
    changes,
    grown: (row) => {
      const rate = rates.get(`${everyHead}.${row.insuredClass}`) ?? all;
      if (rate === undefined || rate === 0n) return row;
      return { ...row, heads: roundQuotient(row.heads * (whole + rate), whole, "half_up") };
    },
  });
}

function readPercent(value: string): { scaled: bigint; text: string } | undefined {
  const read = parseExact(value.replace(/%$/u, "").replace(/^\+/u, ""));
  if (!read.ok || compare(read.value, least) < 0 || compare(read.value, most) > 0) return undefined;
  const scaled = toScaled(read.value, decimals);
  return scaled === undefined ? undefined : { scaled, text: exactToText(read.value) };
}
