import { allot, type Fen, fenPerUnit, type Rounding, roundQuotient } from "#money";

/** A share 预拨比例 as it is written: above 0 and below 100 percent, two decimals at most, no zeros at the end. */
export const advancePercentForm: RegExp = /^(?:[1-9][0-9]?(?:\.[0-9]?[1-9])?|0\.[0-9]?[1-9])$/;

/** 预拨金额: so much of what one payer owes for a place, brought to the unit of `rounding`, and never above what is owed. Throws RangeError for a share of another form. */
export function paidAhead(dueFen: Fen, percent: string, rounding: Rounding): Fen {
  const unit = fenPerUnit[rounding.unit];
  const part = dueFen * BigInt(basisPointsOf(percent));
  const rounded = roundQuotient(part, 10_000n * unit, rounding.mode) * unit;
  return rounded < dueFen ? rounded : dueFen;
}

/** `paidAhead` of what is owed class by class, cut by the classes' amounts with the largest remainders first; adds up to it exactly. */
export function paidAheadByClass(
  duesFen: readonly Fen[],
  percent: string,
  rounding: Rounding,
): readonly Fen[] {
  const dueFen = duesFen.reduce((sum, due) => sum + due, 0n);
  return allot(paidAhead(dueFen, percent, rounding), duesFen);
}

/** A share in hundredths of a percent, e.g. 9250 for "92.5". Throws RangeError for one of another form. */
export function basisPointsOf(percent: string): number {
  if (!advancePercentForm.test(percent)) throw new RangeError(`no share to pay ahead: ${percent}`);
  const [whole = "", decimals = ""] = percent.split(".");
  return Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
}
