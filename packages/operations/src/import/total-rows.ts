import type { Gazetteer } from "@daowei/domain/places";
import { plainName } from "./insured-class-names.ts";

/** What a total row adds up: the whole file, the places below one place, or the rows next to it. */
export type TotalOf =
  | { readonly of: "file" }
  | { readonly of: "place"; readonly placeCode: string }
  | { readonly of: "neighbours" };

const totalWord = /^(.*?)(合计|总计|共计|小计|总数)$/u;
const wholeWords = new Set([
  "",
  "全国",
  "全省",
  "全区",
  "全自治区",
  "全市",
  "全县",
  "自治区",
  "本级",
]);

/** Whether a text is that of a total row (合计, 全区总计, 南宁市小计), and of what. */
export function totalOf(
  text: string,
  { gazetteer, year }: { gazetteer: Gazetteer; year: number },
): TotalOf | undefined {
  // Almost every cell is settled by its last character or a blank behind it.
  if (!/[计数][\s\p{Cf}\p{P}]*$/u.test(text)) return undefined;
  const match = totalWord.exec(plainName(text));
  if (match === null) return undefined;
  const [, prefix = "", word] = match;
  if (prefix === "" && word === "小计") return { of: "neighbours" };
  if (wholeWords.has(prefix)) return { of: "file" };
  const [place, another] = gazetteer.named(prefix, year);
  if (place === undefined || another !== undefined) return { of: "neighbours" };
  return { of: "place", placeCode: place.code };
}

/** Heads that were read, or a total that was, in the order of the file. */
export type Item =
  | {
      readonly type: "heads";
      readonly placeCode: string;
      readonly insuredClass: string;
      readonly heads: bigint;
    }
  | {
      readonly type: "total";
      readonly total: TotalOf;
      readonly insuredClass: string | null;
      readonly heads: bigint;
      readonly line: number;
      readonly column: string;
    };
export type TotalItem = Extract<Item, { type: "total" }>;

/** The sums a total may stand for; neighbours are the rows above it or the rows below it, up to the next total row. */
export function possibleSums(
  items: readonly Item[],
  total: TotalItem,
  isWithin: (placeCode: string, ancestor: string) => boolean,
): readonly bigint[] {
  const { total: what, insuredClass } = total;
  const sum = (
    some: readonly Item[],
    counts: (placeCode: string) => boolean = () => true,
  ): bigint =>
    some.reduce((amount, item) => {
      if (item.type !== "heads" || !counts(item.placeCode)) return amount;
      return insuredClass === null || item.insuredClass === insuredClass
        ? amount + item.heads
        : amount;
    }, 0n);
  if (what.of === "file") return [sum(items)];
  if (what.of === "place") return [sum(items, (placeCode) => isWithin(placeCode, what.placeCode))];
  const at = items.indexOf(total);
  const ends = (item: Item) => item.type === "total" && item.line !== total.line;
  const before = items.slice(items.slice(0, at).findLastIndex(ends) + 1, at);
  const rest = items.slice(at);
  const end = rest.findIndex(ends);
  return [sum(before), sum(end === -1 ? rest : rest.slice(0, end))];
}

export function isTotal(item: Item): item is TotalItem {
  return item.type === "total";
}
