import { type Fen, fenFromText, formatFen, formatWan } from "@daowei/domain/money";
import type { Unit } from "../app/search.ts";

/** Money off the wire; a malformed text breaks the contract and throws. */
export function toFen(text: string): Fen {
  const fen = fenFromText(text);
  if (!fen.ok) throw new Error(`not fen: ${fen.problem.found}`);
  return fen.value;
}

export function inUnit(fen: Fen, unit: Unit): string {
  return unit === "wan" ? formatWan(fen) : formatFen(fen);
}

/** Yuan without separators, for files that programs read. */
export function plainYuan(fenText: string): string {
  return formatFen(toFen(fenText)).replaceAll(",", "");
}
