import { apportionerOf } from "#apportionment";
import type { HeadcountRow } from "#enrolment";
import type { CompiledPolicy } from "#policies";
import { type LevelDifference, type MoneyDifference, Ledger } from "./difference.ts";

/** A policy in a year that it governs. */
export interface PolicyInYear {
  readonly policy: CompiledPolicy;
  readonly year: number;
}

/** What one policy instead of another comes to for the same heads, in fen, and the heads that one of them has no answer for. */
export interface Replacement extends MoneyDifference {
  readonly levels: readonly LevelDifference[];
  readonly heads: bigint;
  readonly leftOut: readonly HeadcountRow[];
}

/** 影响测算: apportions the same heads under one policy in its year and under another in its own; levels add up to the whole. Throws for a year that a policy does not govern. */
export function replacementOf(
  sides: { readonly before: PolicyInYear; readonly after: PolicyInYear },
  heads: readonly HeadcountRow[],
): Replacement {
  const [before, after] = [answering(sides.before), answering(sides.after)];
  const ledger = new Ledger();
  const leftOut: HeadcountRow[] = [];
  let counted = 0n;
  for (const row of heads) {
    const one = before.apportion(row);
    const other = after.apportion(row);
    if (!one.ok || !other.ok) {
      leftOut.push(row);
      continue;
    }
    counted += row.heads;
    ledger.enter(one.value, other.value);
  }
  return { ...ledger.closed(), heads: counted, leftOut };
}

function answering({ policy, year }: PolicyInYear) {
  const made = apportionerOf({ policy, year });
  if (!made.ok) throw new Error(`${policy.id} was asked about ${year}, which it does not govern`);
  return made.value;
}
