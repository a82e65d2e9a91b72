import { exact, exactToText, minus, parseExact, plus } from "#money";
import { type Amount, amount as amountForm } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { WhatIfProblem } from "./problem.ts";
import { type Setting, writtenAmount } from "./settings.ts";

/** What is changed and to what: an amount by the name of `settingsOf` to `640`, `+30`, `-5`, `80%` or `rest`; `heads` or `heads.CLASS` by `-2%`; `places.CODE.KEY` to another value. */
export interface Change {
  readonly path: string;
  readonly value: string;
}

/** A change that was made; `derived` says that it was not asked for but follows from one that was 推算. */
export interface MadeChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly derived: boolean;
}

/** Reads what an amount is to become; a percent is of what the amount is a percent of already, else of the standard. */
export function readAmount(
  setting: Setting,
  { path, value }: Change,
): Result<Amount, WhatIfProblem> {
  const { amount } = setting;
  const malformed = refuse({ kind: "malformed-value", path, found: value } as const);
  const standsInShare = setting.at.includes("shares");
  if (value === "rest") return standsInShare ? ok({ rest: "standard" }) : malformed;
  if (value.endsWith("%")) {
    const isPlainStandard = setting.at[0] === "standards" && !("percent" in amount);
    const percent = value.slice(0, -1);
    if (isPlainStandard || !isWellFormed(percent)) return malformed;
    return ok({ percent, of: "percent" in amount ? amount.of : { base: "standard" } });
  }
  const yuan = isSigned(value) ? added(amount, value) : value;
  if (yuan === undefined) {
    return refuse({ kind: "nothing-to-add-to", path, present: writtenAmount(amount) });
  }
  return isWellFormed(yuan) ? ok({ yuan }) : malformed;
}

/** Whether a value is more or less than what is there. */
export const isSigned = (value: string): boolean => /^[+-]/u.test(value);

/** Yuan after `+30` or `-30`; undefined where there is no plain amount, the value itself where it is no number. */
function added(present: Amount, value: string): string | undefined {
  if (!("yuan" in present)) return undefined;
  const by = parseExact(value.slice(1));
  if (!by.ok) return value;
  const add = value.startsWith("+") ? plus : minus;
  return exactToText(add(exact(present.yuan), by.value));
}

// The policy format's own reader decides which numbers are well formed.
function isWellFormed(decimal: string): boolean {
  return amountForm.safeParse({ yuan: decimal }).success;
}
