import type { HeadcountColumns } from "@daowei/domain/apportionment";
import { drawer, type Notice } from "./notices.ts";

/** Rows as columns, with the places and classes that they count by position. */
export interface ColumnCases extends HeadcountColumns {
  readonly places: readonly string[];
  readonly classes: readonly string[];
}

/** The rows of a notice as columns. */
export function columnsOf(notice: Notice): ColumnCases {
  const places = [...notice.places.keys()];
  const { classes } = notice.policy;
  const positions = new Map(places.map((code, position) => [code, position]));
  return {
    places,
    classes,
    placeIndex: Int32Array.from(notice.rows, ({ placeCode }) => positions.get(placeCode) ?? -1),
    classIndex: Uint8Array.from(notice.rows, ({ insuredClass }) => classes.indexOf(insuredClass)),
    heads: BigInt64Array.from(notice.rows, ({ heads }) => heads),
  };
}

/** Columns of so many rows, drawn from those given; the same in every run. */
export function drawn(from: ColumnCases, count: number, seed: number): HeadcountColumns {
  const draw = drawer(seed);
  const placeIndex = new Int32Array(count);
  const classIndex = new Uint8Array(count);
  const heads = new BigInt64Array(count);
  for (let row = 0; row < count; row += 1) {
    const source = draw(from.heads.length);
    placeIndex[row] = from.placeIndex[source] as number;
    classIndex[row] = from.classIndex[source] as number;
    heads[row] = BigInt(draw(300_000));
  }
  return { placeIndex, classIndex, heads };
}
