import { type Fen, formatFen, formatWan, roundQuotient } from "@daowei/domain/money";
import { filled, wordsOf } from "../words/spoken.ts";

const fenPerYi = 10_000_000_000n;
const fenPerWan = 1_000_000n;

/** An amount as one says it: 5.10亿元, 2,859.19万元, 123.45元; in English to the fen. */
export function inSentence(fen: Fen): string {
  const words = wordsOf("domain").inSentence;
  const size = fen < 0n ? -fen : fen;
  if (size === 0n) return words.none;
  const yuan = formatFen(fen);
  const wan = formatWan(fen);
  const yi = formatFen(roundQuotient(fen, fenPerYi / 100n, "half_up"));
  if (size >= fenPerYi) return filled(words.yi, { amount: yi, yuan });
  if (size >= fenPerWan) return filled(words.wan, { amount: wan, yuan });
  return filled(words.yuan, { amount: yuan, yuan });
}
