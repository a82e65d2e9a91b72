import { compare, exact, fenInYuan, percentOf } from "#money";
import type { ShareLevel } from "#policies";

/** What one level owes and what of it has arrived, in fen. */
export interface LevelMoney {
  readonly level: ShareLevel;
  readonly dueFen: bigint;
  readonly arrivedFen: bigint;
}

/** What a date asks for: a part of the money of some levels, or all of everybody's. */
export interface Asked {
  /** In percent; null for all of it. */
  readonly percent: string | null;
  /** Null for every level. */
  readonly levels: readonly ShareLevel[] | null;
}

/** What is due and has arrived of the levels that a date speaks of, in fen; due is the whole of it, not the part. */
export function moneyAskedFor(
  money: readonly LevelMoney[],
  { levels }: Asked,
): { readonly dueFen: bigint; readonly arrivedFen: bigint } {
  const theirs = money.filter(({ level }) => levels === null || levels.includes(level));
  return {
    dueFen: theirs.reduce((sum, { dueFen }) => sum + dueFen, 0n),
    arrivedFen: theirs.reduce((sum, { arrivedFen }) => sum + arrivedFen, 0n),
  };
}

/** Whether the part that is asked for has arrived; never where nothing is due. */
export function isReached(
  { dueFen, arrivedFen }: { readonly dueFen: bigint; readonly arrivedFen: bigint },
  { percent }: Pick<Asked, "percent">,
): boolean {
  if (dueFen <= 0n) return false;
  const wanted = percentOf(exact(percent ?? "100"), fenInYuan(dueFen));
  return compare(fenInYuan(arrivedFen), wanted) >= 0;
}
