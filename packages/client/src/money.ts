import { chineseAmount, fenFromText, formatFen, formatWan } from "@daowei/domain/money";

/** Whole fen, as a number of the programs or as the text that goes over the wire. */
export type Amount = bigint | string;

/** Money of an answer (`amountFen: "2859192000"`) as whole fen; throws RangeError for any other text. */
export function fen(amount: Amount): bigint {
  if (typeof amount === "bigint") return amount;
  const read = fenFromText(amount);
  if (!read.ok) throw new RangeError(`not whole fen: ${amount}`);
  return read.value;
}

/** Yuan 元 with separators and two decimals, `"28,591,920.00"`; exact. */
export function yuan(amount: Amount): string {
  return formatFen(fen(amount));
}

/** 万元 with separators and two decimals, half up, `"2,859.19"`; for the eye only. */
export function wan(amount: Amount): string {
  return formatWan(fen(amount));
}

/** 大写金额 as on a payment order; throws RangeError for what no order can carry. */
export function daxie(amount: Amount): string {
  return chineseAmount(fen(amount));
}
