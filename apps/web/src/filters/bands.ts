import { toFen } from "../money/in-unit.ts";

export const amountBands = ["small", "middle", "large"] as const;
export const dueBands = ["overdue", "week", "month"] as const;
export type DueBand = (typeof dueBands)[number];

const oneHundredMillion = 100_000_000_00n;
const tenMillion = 10_000_000_00n;

/** 金额段: below ten million yuan, up to a hundred million, above. */
export function amountBandOf(amountFen: string): (typeof amountBands)[number] {
  const fen = toFen(amountFen);
  return fen < tenMillion ? "small" : fen < oneHundredMillion ? "middle" : "large";
}

/** Each band holds those before it: what is overdue is due within the week as well. */
export function isDueWithin(daysLeft: number, band: DueBand): boolean {
  if (band === "overdue") return daysLeft < 0;
  return daysLeft <= (band === "week" ? 7 : 30);
}
