import type { Fen } from "#money";
import { ok, refuse, type Result } from "#result";
import type { CivilDate } from "#time";

/** One movement of a fund account as its statement 对账单 shows it; the amount in fen, above zero. */
export interface LineShown {
  readonly bookedOn: CivilDate;
  readonly direction: "credit" | "debit";
  readonly amountFen: Fen;
  /** The account's balance after it, in fen, where the statement shows one. */
  readonly balanceFen: Fen | null;
  readonly counterpartName: string | null;
  readonly counterpartAccountMasked: string | null;
  /** The bank's own number of the movement. */
  readonly serial: string | null;
  /** Voucher or reference that the payer gave. */
  readonly reference: string | null;
  readonly remark: string | null;
}

/** Why the figures of a statement do not belong together; fen as decimal text. */
export type TieProblem =
  | {
      readonly kind: "does_not_tie";
      readonly openingFen: string;
      readonly creditFen: string;
      readonly debitFen: string;
      readonly closingFen: string;
      readonly expectedFen: string;
    }
  | {
      readonly kind: "balance_breaks";
      /** Position of the line, from 0. */
      readonly index: number;
      readonly expectedFen: string;
      readonly balanceFen: string;
    };

/** What came in and what went out, in fen. */
export function sumsOf(lines: readonly Pick<LineShown, "direction" | "amountFen">[]): {
  readonly creditFen: Fen;
  readonly debitFen: Fen;
} {
  const sum = (direction: string) =>
    lines
      .filter((line) => line.direction === direction)
      .reduce((total, line) => total + line.amountFen, 0n);
  return { creditFen: sum("credit"), debitFen: sum("debit") };
}

/** Opening plus lines is closing, and every balance shown on the way is right: the first place where it is not. */
export function tie(
  balances: { readonly openingFen: Fen; readonly closingFen: Fen },
  lines: readonly Pick<LineShown, "direction" | "amountFen" | "balanceFen">[],
): Result<void, TieProblem> {
  let running = balances.openingFen;
  for (const [index, { direction, amountFen, balanceFen }] of lines.entries()) {
    running += direction === "credit" ? amountFen : -amountFen;
    if (balanceFen !== null && balanceFen !== running)
      return refuse({
        kind: "balance_breaks",
        index,
        expectedFen: running.toString(),
        balanceFen: balanceFen.toString(),
      });
  }
  if (running === balances.closingFen) return ok(undefined);
  const { creditFen, debitFen } = sumsOf(lines);
  return refuse({
    kind: "does_not_tie",
    openingFen: balances.openingFen.toString(),
    creditFen: creditFen.toString(),
    debitFen: debitFen.toString(),
    closingFen: balances.closingFen.toString(),
    expectedFen: running.toString(),
  });
}

/** Balances that a statement need not print: they follow from those beside its first and last line. Null where none is shown. */
export function impliedBalances(
  lines: readonly Pick<LineShown, "direction" | "amountFen" | "balanceFen">[],
): { readonly openingFen: Fen | null; readonly closingFen: Fen | null } {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { openingFen: null, closingFen: null };
  const moved = first.direction === "credit" ? first.amountFen : -first.amountFen;
  return {
    openingFen: first.balanceFen === null ? null : first.balanceFen - moved,
    closingFen: last.balanceFen,
  };
}

/**
 * The text that makes each line this movement and no other, whichever statement shows it: the bank's number where there is
 * one, else all that it shows; what is shown twice on one day is told apart by counting.
 */
export function lineIdentities(lines: readonly LineShown[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { bookedOn, direction, amountFen, balanceFen, serial } = line;
    const common = [bookedOn, direction, amountFen.toString()];
    const own =
      serial === null
        ? [
            ...common,
            balanceFen === null ? null : balanceFen.toString(),
            line.counterpartName,
            line.counterpartAccountMasked,
            line.reference,
            line.remark,
          ]
        : [...common, serial];
    const text = JSON.stringify(own);
    const before = seen.get(text);
    const count = before === undefined ? 1 : before + 1;
    seen.set(text, count);
    return `${text}#${count}`;
  });
}
