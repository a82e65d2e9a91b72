import { movedByMore } from "@daowei/domain/approvals";

/** How a headcount changed, for print; `notable` where it moved by more than its office allows. */
export interface HeadChange {
  readonly text: string;
  readonly notable: boolean;
}

/** Change in percent, one decimal, half away from zero, exact over any size; null when there is nothing to compare with. */
export function headChange(
  heads: bigint,
  previous: bigint | null,
  percent: number,
): HeadChange | "added" | null {
  if (previous === null) return null;
  const difference = heads - previous;
  if (previous === 0n) return difference === 0n ? { text: "0.0%", notable: false } : "added";
  const size = difference < 0n ? -difference : difference;
  const tenths = (size * 2000n + previous) / (previous * 2n);
  const sign = tenths === 0n ? "" : difference < 0n ? "−" : "+";
  return {
    text: `${sign}${tenths / 10n}.${tenths % 10n}%`,
    notable: movedByMore(heads, previous, percent),
  };
}
