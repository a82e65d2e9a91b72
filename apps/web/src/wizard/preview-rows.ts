import type {
  ApportionedPlace,
  Apportionment,
  BatchCell,
  BatchRows,
  LevelAmount,
} from "@daowei/api/contracts";
import { fenToText, type Rounding } from "@daowei/domain/money";
import { paidAhead } from "@daowei/domain/settlement";
import type { z } from "zod";
import { toFen } from "../money/in-unit.ts";
import { type Advance, advanceFor } from "./advances.ts";
import { nameOfPlace } from "../places/named.tsx";

type Rows = z.infer<typeof BatchRows>;
type Row = Rows["rows"][number];
type Levels = z.infer<typeof LevelAmount>[];
export type PreviewPlace = z.infer<typeof ApportionedPlace>;

/** What a batch made now would carry, and what it would leave out. */
export interface Carried {
  readonly rows: Rows;
  readonly transferCount: number;
  readonly carried: readonly PreviewPlace[];
  /** What a batch made now could carry. */
  readonly open: readonly PreviewPlace[];
  readonly covered: readonly PreviewPlace[];
  readonly withoutHeads: readonly PreviewPlace[];
  /** Places with an amount of which the share, rounded, is nothing. */
  readonly nothingLeft: readonly string[];
  /** Places with an amount that rests on a text nobody has confirmed. */
  readonly unconfirmed: readonly string[];
  /** Whether all places, carried or covered, add up to the totals that the server stated. */
  readonly addsUp: boolean;
}

export function carriedBy(
  preview: z.infer<typeof Apportionment>,
  {
    advances = [],
    onlyPlaces = null,
  }: {
    readonly advances?: readonly Advance[];
    readonly onlyPlaces?: readonly string[] | null;
  } = {},
): Carried {
  const covered = preview.places.filter(({ coveredBy }) => coveredBy !== null);
  const open = preview.places.filter(({ coveredBy }) => coveredBy === null);
  const counted = open.filter(({ heads }) => heads !== "0");
  const wanted = onlyPlaces === null ? null : new Set(onlyPlaces);
  const carried = counted.filter(({ placeCode }) => wanted?.has(placeCode) ?? true);
  const rows = carried.map((place) =>
    paidRow(rowOf(place), advanceFor(advances, place.placeCode), preview.rounding),
  );
  const cells = rows.flatMap((row) => row.cells);
  const all = preview.places.flatMap(({ classes }) => classes.flatMap(({ shares }) => shares));
  const stated = toFen(preview.totalFen);
  return {
    rows: {
      rows,
      subtotals: subtotals(rows),
      totals: byLevel(cells),
      totalFen: fenToText(sum(cells.map(({ amountFen }) => amountFen))),
      legalFen: legalSum(rows),
      heads: sum(carried.map(({ heads }) => heads)).toString(),
    },
    transferCount: cells.length,
    carried,
    open: counted,
    covered,
    withoutHeads: open.filter(({ heads }) => heads === "0"),
    nothingLeft: rows
      .filter((row) => row.cells.some(({ amountFen }) => amountFen === "0"))
      .map(({ placeName }) => nameOfPlace(placeName)),
    unconfirmed: rows
      .filter((row) => row.cells.some(({ unconfirmed }) => unconfirmed))
      .map(({ placeName }) => nameOfPlace(placeName)),
    addsUp:
      sum(all.map(({ amountFen }) => amountFen)) === stated &&
      sum(preview.totals.map(({ amountFen }) => amountFen)) === stated,
  };
}

/** The name of one amount of the preview in an address. */
export function cellKey(placeCode: string, share: { level: string; payerCode: string }): string {
  return `${placeCode}.${share.level}.${share.payerCode}`;
}

function rowOf(place: PreviewPlace): Row {
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
        legalFen: null,
        amountFen: before === undefined ? amountFen : plus(before.amountFen, amountFen),
        unconfirmed: unconfirmed || before?.unconfirmed === true,
        held: false,
      });
    }
  }
  const { placeCode, placeName, parentCode, parentName, heads, totalFen } = place;
  const own = [...cells.values()].filter(({ amountFen }) => amountFen !== "0");
  const paidWhole = { legalFen: null, advancePercent: null, moved: null };
  return {
    placeCode,
    placeName,
    parentCode,
    parentName,
    heads,
    totalFen,
    ...paidWhole,
    cells: own,
  };
}

/** A row of which only a share is paid ahead: what is owed stays beside each amount. */
function paidRow(row: Row, advance: Advance | undefined, rounding: Rounding): Row {
  if (advance === undefined) return row;
  const { percent } = advance;
  const cells = row.cells.map((cell) => {
    const paid = paidAhead(toFen(cell.amountFen), percent, rounding);
    return { ...cell, legalFen: cell.amountFen, amountFen: fenToText(paid) };
  });
  const totalFen = fenToText(sum(cells.map(({ amountFen }) => amountFen)));
  return { ...row, cells, totalFen, legalFen: row.totalFen, advancePercent: percent };
}

/** 应拨 of rows of which some are paid only a share; null where all are paid whole. */
function legalSum(rows: readonly Row[]): string | null {
  if (rows.every(({ legalFen }) => legalFen === null)) return null;
  return fenToText(sum(rows.map(({ legalFen, totalFen }) => legalFen ?? totalFen)));
}

function subtotals(rows: readonly Row[]): Rows["subtotals"] {
  const cities = new Map<string, Row[]>();
  for (const row of rows) {
    const city = row.parentCode;
    if (city === null || !city.endsWith("00") || city.endsWith("0000")) continue;
    const members = cities.get(city);
    if (members === undefined) cities.set(city, [row]);
    else members.push(row);
  }
  return [...cities].map(([placeCode, members]) => ({
    placeCode,
    placeName: members[0]?.parentName ?? placeCode,
    heads: sum(members.map(({ heads }) => heads)).toString(),
    byLevel: byLevel(members.flatMap(({ cells }) => cells)),
    totalFen: fenToText(sum(members.map(({ totalFen }) => totalFen))),
    legalFen: legalSum(members),
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
