import type { Cell } from "./grid.ts";
import type { MoneyUnit } from "./paid-ahead-columns.ts";

const decimalsOf: Readonly<Record<MoneyUnit, number>> = { fen: 0, yuan: 2, wan: 6 };
const plainNumber = /^(-?)(\d{1,15})(?:\.(\d+))?$/u;
const thousands = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** Whole fen of a cell; undefined where it is no amount in the unit, or has decimals that the unit's fen cannot hold. */
export function readMoney({ kind, text }: Cell, unit: MoneyUnit): bigint | undefined {
  if (kind !== "text" && kind !== "number") return undefined;
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}]/gu, "")
    .replace("−", "-");
  const match = plainNumber.exec(thousands.test(plain) ? plain.replaceAll(",", "") : plain);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  const kept = fraction.replace(/0+$/u, "");
  const decimals = decimalsOf[unit];
  if (kept.length > decimals) return undefined;
  const fen = BigInt(`${whole}${kept.padEnd(decimals, "0")}`);
  return sign === "-" ? -fen : fen;
}
