import type { Inbox } from "@daowei/api/contracts";
import { amountBandOf, amountBands, dueBands, isDueWithin } from "../filters/bands.ts";
import { batchKinds, type InboxFilter } from "./search.ts";

export type InboxItem = Inbox["items"][number];

export function filtered(
  items: readonly InboxItem[],
  { kind, amount, due, warned, of }: InboxFilter,
): readonly InboxItem[] {
  return items.filter(
    (item) =>
      (kind === undefined || item.batch.kind === kind) &&
      (amount === undefined || amountBandOf(item.batch.amountFen) === amount) &&
      (due === undefined || isDueWithin(item.batch.daysLeft, due)) &&
      (warned === undefined || item.warnings.length > 0) &&
      (of === undefined || item.batch.placeCode === of),
  );
}

/** One thing to filter by, with how many items it leaves. */
export interface Chip {
  readonly part: InboxFilter;
  readonly name: "kind" | "amount" | "due" | "warned" | "of";
  readonly value: string;
  readonly count: number;
  /** Of a place. */
  readonly placeName?: string;
}

/** What is worth filtering by: it leaves some, not all, and for a date more than the band before it. */
export function chipsFor(items: readonly InboxItem[]): readonly Chip[] {
  const chip = (name: Chip["name"], value: string, part: InboxFilter): Chip => ({
    name,
    value,
    part,
    count: filtered(items, part).length,
  });
  const due = dueBands.map((band) => chip("due", band, { due: band }));
  const places = new Map(items.map(({ batch }) => [batch.placeCode, batch.placeName]));
  return [
    ...batchKinds.map((kind) => chip("kind", kind, { kind })),
    ...amountBands.map((amount) => chip("amount", amount, { amount })),
    ...due.filter(({ count }, at) => count !== due[at - 1]?.count),
    chip("warned", "yes", { warned: "yes" }),
    ...[...places].map(([of, placeName]) => ({ ...chip("of", of, { of }), placeName })),
  ].filter(({ count }) => count > 0 && count < items.length);
}
