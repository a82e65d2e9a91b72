import type {
  ApportionedPlace,
  Apportionment,
  BatchCell,
  BatchRows,
  LevelAmount,
} from "@daowei/api/contracts";
import { fenToText } from "@daowei/domain/money";
import type { z } from "zod";
import { toFen } from "../money/in-unit.ts";

type Rows = z.infer<typeof BatchRows>;
type Levels = z.infer<typeof LevelAmount>[];
export type PreviewPlace = z.infer<typeof ApportionedPlace>;

/** What a batch made now would carry, and what it would leave out. */
export interface Carried {
  readonly rows: Rows;
  readonly transferCount: number;
  readonly carried: readonly PreviewPlace[];
  readonly covered: readonly PreviewPlace[];
  readonly withoutHeads: readonly PreviewPlace[];
  /** Places with an amount that rests on a text nobody has confirmed. */
  readonly unconfirmed: readonly string[];
  /** Whether all places, carried or covered, add up to the totals that the server stated. */
  readonly addsUp: boolean;
}

export function carriedBy(preview: z.infer<typeof Apportionment>): Carried {
  const covered = preview.places.filter(({ coveredBy }) => coveredBy !== null);
  const open = preview.places.filter(({ coveredBy }) => coveredBy === null);
  const carried = open.filter(({ heads }) => heads !== "0");
  const rows = carried.map(rowOf);
  const cells = rows.flatMap((row) => row.cells);
  const all = preview.places.flatMap(({ classes }) => classes.flatMap(({ shares }) => shares));
  const stated = toFen(preview.totalFen);
  return {
    rows: {
      rows,
      subtotals: subtotals(carried),
      totals: byLevel(cells),
      totalFen: fenToText(sum(cells.map(({ amountFen }) => amountFen))),
      heads: sum(carried.map(({ heads }) => heads)).toString(),
    },
    transferCount: cells.length,
    carried,
    covered,
    withoutHeads: open.filter(({ heads }) => heads === "0"),
    unconfirmed: rows
      .filter((row) => row.cells.some(({ unconfirmed }) => unconfirmed))
      .map(({ placeName }) => placeName),
    addsUp:
      sum(all.map(({ amountFen }) => amountFen)) === stated &&
      sum(preview.totals.map(({ amountFen }) => amountFen)) === stated,
  };
}

/** The name of one amount of the preview in an address. */
export function cellKey(placeCode: string, share: { level: string; payerCode: string }): string {
  return `${placeCode}.${share.level}.${share.payerCode}`;
}

function rowOf(place: PreviewPlace): Rows["rows"][number] {
  const cells = new Map<string, BatchCell>();
  for (const { shares } of place.classes) {
    for (const { level, payerCode, payerName, amountFen, unconfirmed } of shares) {
      const key = cellKey(place.placeCode, { level, payerCode });
      const before = cells.get(key);
      cells.set(key, {
        transferId: key,
        level,
        payerCode,
        payerName,
        arrivedFen: "0",
        stage: "prepared",
        amountFen: before === undefined ? amountFen : plus(before.amountFen, amountFen),
        unconfirmed: unconfirmed || before?.unconfirmed === true,
        held: false,
      });
    }
  }
  const { placeCode, placeName, parentCode, parentName, heads, totalFen } = place;
  const own = [...cells.values()].filter(({ amountFen }) => amountFen !== "0");
  return { placeCode, placeName, parentCode, parentName, heads, totalFen, cells: own };
}

function subtotals(places: readonly PreviewPlace[]): Rows["subtotals"] {
  const cities = new Map<string, PreviewPlace[]>();
  for (const place of places) {
    const city = place.parentCode;
    if (city === null || !city.endsWith("00") || city.endsWith("0000")) continue;
    const members = cities.get(city);
    if (members === undefined) cities.set(city, [place]);
    else members.push(place);
  }
  return [...cities].map(([placeCode, members]) => ({
    placeCode,
    placeName: members[0]?.parentName ?? placeCode,
    heads: sum(members.map(({ heads }) => heads)).toString(),
    byLevel: byLevel(members.flatMap((member) => member.byLevel)),
    totalFen: fenToText(sum(members.map(({ totalFen }) => totalFen))),
  }));
}

function byLevel(parts: readonly Levels[number][]): Levels {
  const totals = new Map<Levels[number]["level"], string>();
  for (const { level, amountFen } of parts) {
    const before = totals.get(level);
    totals.set(level, before === undefined ? amountFen : plus(before, amountFen));
  }
  return [...totals].map(([level, amountFen]) => ({ level, amountFen }));
}

function plus(a: string, b: string): string {
  return fenToText(toFen(a) + toFen(b));
}

function sum(texts: readonly string[]): bigint {
  return texts.reduce((total, text) => total + BigInt(text), 0n);
}
