import type { transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { type ShareLevel, shareLevels } from "@daowei/domain/policies";

export type PayerLevel = ShareLevel;
type Levelled = Pick<typeof transfer.$inferSelect, "level" | "amountFen">;

/** From the centre down. */
export function inPayingOrder(a: { level: PayerLevel }, b: { level: PayerLevel }): number {
  return shareLevels.indexOf(a.level) - shareLevels.indexOf(b.level);
}

/** Totals of each level that pays anything, from the centre down. */
export function sumByLevel(items: readonly Levelled[]): { level: PayerLevel; amountFen: string }[] {
  const sums = new Map<PayerLevel, bigint>();
  for (const { level, amountFen } of items) {
    const sum = sums.get(level);
    sums.set(level, sum === undefined ? amountFen : sum + amountFen);
  }
  return [...sums]
    .map(([level, sum]) => ({ level, amountFen: fenToText(sum) }))
    .toSorted(inPayingOrder);
}
