import { type Fen, formatFen, formatWan, roundQuotient } from "@daowei/domain/money";

const fenPerYi = 10_000_000_000n;
const fenPerWan = 1_000_000n;

/** An amount as one says it: 5.10亿元, 2,859.19万元, 123.45元. */
export function inSentence(fen: Fen): string {
  const size = fen < 0n ? -fen : fen;
  if (size === 0n) return "0元";
  if (size >= fenPerYi) return `${formatFen(roundQuotient(fen, fenPerYi / 100n, "half_up"))}亿元`;
  if (size >= fenPerWan) return `${formatWan(fen)}万元`;
  return `${formatFen(fen)}元`;
}
