import type { Fen } from "./fen.ts";
import { roundQuotient } from "./rounding.ts";

const thousands = /\B(?=(?:\d{3})+$)/g;

function withTwoDecimals(hundredths: bigint): string {
  const sign = hundredths < 0n ? "-" : "";
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, "0");
  return `${sign}${formatWhole(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Yuan with separators and two decimals, `"28,591,920.00"`; exact. */
export function formatFen(fen: Fen): string {
  return withTwoDecimals(fen);
}

/** A whole number, as of persons, with separators, `"742,590"`; exact. */
export function formatWhole(whole: bigint | number | string): string {
  return whole.toString().replace(thousands, ",");
}

/** 万元 with separators and two decimals, half up, `"2,859.19"`; for display only, never an input of arithmetic. */
export function formatWan(fen: Fen): string {
  return withTwoDecimals(roundQuotient(fen, 10_000n, "half_up"));
}
