import type { Inbox } from "@daowei/api/contracts";
import { toFen } from "../money/in-unit.ts";
import { amountBands, batchKinds, dueBands, type InboxFilter } from "./search.ts";

export type InboxItem = Inbox["items"][number];

const oneHundredMillion = 100_000_000_00n;
const tenMillion = 10_000_000_00n;

/** 金额段: below ten million yuan, up to a hundred million, above. */
export function amountBandOf({ batch }: InboxItem): (typeof amountBands)[number] {
  const fen = toFen(batch.amountFen);
  return fen < tenMillion ? "small" : fen < oneHundredMillion ? "middle" : "large";
}

/** Each band holds those before it: what is overdue is due within the week as well. */
function isDue({ batch: { daysLeft } }: InboxItem, band: (typeof dueBands)[number]): boolean {
  if (band === "overdue") return daysLeft < 0;
  return daysLeft <= (band === "week" ? 7 : 30);
}

export function filtered(
  items: readonly InboxItem[],
  { kind, amount, due, warned, of }: InboxFilter,
): readonly InboxItem[] {
  return items.filter(
    (item) =>
      (kind === undefined || item.batch.kind === kind) &&
      (amount === undefined || amountBandOf(item) === amount) &&
      (due === undefined || isDue(item, due)) &&
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
