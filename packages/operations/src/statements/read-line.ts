import { ok, refuse, type Result } from "@daowei/domain/result";
import type { LineShown } from "@daowei/domain/statements";
import { cellAt, type Finding, type Grid, type GridRow } from "../import/index.ts";
import { readAmount, readDate } from "./amount-cell.ts";
import type { ColumnRole, Columns } from "./columns.ts";
import {
  statementFinding,
  type StatementFindingKind,
  withoutAccounts,
} from "./statement-finding.ts";

/** One movement, and the line of the file that shows it. */
export interface ReadLine extends LineShown {
  readonly line: number;
}

interface Table {
  readonly grid: Grid;
  readonly columns: Columns;
}

export function readLine(row: GridRow, { grid, columns }: Table): Result<ReadLine, Finding> {
  const cellOf = (role: ColumnRole) => {
    const index = columns.at.get(role)?.[0];
    return index === undefined ? undefined : cellAt(row, index);
  };
  const fail = (kind: StatementFindingKind, role: ColumnRole) => {
    const index = columns.at.get(role)?.[0];
    const column = index === undefined ? null : cellAt(columns.row, index).text;
    const spot = { sheet: grid.sheet, line: row.line, column };
    return refuse(statementFinding(kind, spot, cellOf(role)?.text ?? "空白"));
  };
  const dated = cellOf("date");
  const bookedOn = dated === undefined ? undefined : readDate(dated);
  if (bookedOn === undefined) return fail("not_a_date", "date");
  const amounts = new Map<ColumnRole, bigint | null>();
  for (const role of ["credit", "debit", "amount", "balance"] as const) {
    const cell = cellOf(role);
    if (cell === undefined) continue;
    const read = readAmount(cell);
    if (!read.ok) return fail("not_an_amount", role);
    amounts.set(role, read.value);
  }
  const moved = movement(amounts, cellOf("direction")?.text ?? "");
  if (!moved.ok)
    return fail(moved.problem, moved.problem === "unknown_direction" ? "direction" : "credit");
  const text = (role: ColumnRole) => textOf(row, columns.at.get(role));
  return ok({
    line: row.line,
    bookedOn,
    ...moved.value,
    balanceFen: amounts.get("balance") ?? null,
    counterpartName: masked(text("name")),
    counterpartAccountMasked: lastDigits(text("account")),
    // The bank's and the payer's own numbers are what lines are told apart and matched by: they are no accounts.
    serial: text("serial"),
    reference: text("reference"),
    remark: masked(text("remark")),
  });
}

type Movement = Pick<LineShown, "direction" | "amountFen">;

function movement(
  amounts: ReadonlyMap<ColumnRole, bigint | null>,
  direction: string,
): Result<Movement, "two_directions" | "no_amount" | "unknown_direction"> {
  const [credit, debit] = [amounts.get("credit"), amounts.get("debit")];
  const whole = amounts.get("amount");
  if (whole !== undefined && whole !== null && credit === undefined) {
    const sign = directionOf(direction);
    return sign === undefined ? refuse("unknown_direction") : signed(sign, whole);
  }
  const came = credit === undefined || credit === 0n ? null : credit;
  const went = debit === undefined || debit === 0n ? null : debit;
  if (came !== null && went !== null) return refuse("two_directions");
  if (came !== null) return signed("credit", came);
  return went === null ? refuse("no_amount") : signed("debit", went);
}

/** A bank's own reversal stands in its column with a minus: it moves the other way. */
function signed(
  direction: Movement["direction"],
  amountFen: bigint,
): Result<Movement, "no_amount"> {
  if (amountFen === 0n) return refuse("no_amount");
  if (amountFen > 0n) return ok({ direction, amountFen });
  return ok({ direction: direction === "credit" ? "debit" : "credit", amountFen: -amountFen });
}

function directionOf(text: string): Movement["direction"] | undefined {
  const word = text.normalize("NFKC").trim().toLowerCase();
  if (/^(?:贷|贷方|收|收入|入|c|cr|credit|\+)$/u.test(word)) return "credit";
  return /^(?:借|借方|支|支出|出|付|d|dr|debit|-)$/u.test(word) ? "debit" : undefined;
}

function textOf(row: GridRow, where: readonly number[] | undefined): string | null {
  const parts = (where ?? []).map((index) => cellAt(row, index).text.trim());
  const text = parts.filter((part) => part !== "").join(" ");
  return text === "" ? null : text;
}

function lastDigits(account: string | null): string | null {
  const digits = account === null ? "" : account.replaceAll(/\D/gu, "");
  return digits === "" ? null : `****${digits.slice(-4)}`;
}

function masked(text: string | null): string | null {
  return text === null ? null : withoutAccounts(text);
}
