import type { HeadcountRow } from "@daowei/api/contracts";
import { groupRows } from "./group-rows.ts";
import { insuredClass } from "../words/domain.zh.ts";
import { nameOfPlace } from "../places/named.tsx";

/** The places that both versions hold, now and then; `whole` where neither holds any other. */
export interface ComparedHeads {
  readonly heads: bigint;
  readonly previous: bigint;
  readonly places: number;
  readonly whole: boolean;
  /** By how much they may differ before the office wants to be told. */
  readonly percent: number;
}

export interface HeadcountLine {
  readonly kind: "total" | "subtotal" | "place";
  readonly key: string;
  readonly name: string;
  readonly grouped: boolean;
  /** Code of the city under whose 小计 it stands, or whose it is; null without one. */
  readonly city: string | null;
  /** By the classes of the table; null where the place reports no such class. */
  readonly byClass: readonly (bigint | null)[];
  readonly heads: bigint;
  /** All that the version before holds here; null when it holds nothing here. */
  readonly previous: bigint | null;
  /** Null when no place here is in both versions. */
  readonly compared: ComparedHeads | null;
}

export interface HeadcountTable {
  readonly classes: readonly string[];
  readonly lines: readonly HeadcountLine[];
  /** How many places the version before holds that this one does not. */
  readonly gone: number;
}

const usualOrder = Object.keys(insuredClass);

/** One line per place with a column per class: 合计 first, then 小计 by city; `before` are the rows of the version before. */
export function headcountTable(
  rows: readonly HeadcountRow[],
  before: readonly HeadcountRow[],
  percent: number,
): HeadcountTable {
  const classes = classesOf(rows);
  const lines: HeadcountLine[] = [
    sumLine({ now: rows, before, percent }, classes, {
      kind: "total",
      key: "total",
      name: "",
      grouped: false,
      city: null,
    }),
  ];
  const citiesBefore = groupRows(before, cityOf);
  const placesBefore = groupRows(before, placeOf);
  for (const [city, members] of groupRows(rows, cityOf)) {
    const cityName = members[0]?.parentName;
    const grouped = city !== null && cityName !== null && cityName !== undefined;
    if (grouped)
      lines.push(
        sumLine({ now: members, before: citiesBefore.get(city) ?? [], percent }, classes, {
          kind: "subtotal",
          key: `s${city}`,
          name: nameOfPlace(cityName),
          grouped,
          city,
        }),
      );
    for (const [code, own] of groupRows(members, placeOf)) {
      const name = own[0]?.placeName;
      if (name === undefined) continue;
      lines.push(
        sumLine({ now: own, before: placesBefore.get(code) ?? [], percent }, classes, {
          kind: "place",
          key: code,
          name: nameOfPlace(name),
          grouped,
          city: grouped ? city : null,
        }),
      );
    }
  }
  const places = new Set(rows.map(placeOf));
  const gone = [...placesBefore.keys()].filter((code) => !places.has(code)).length;
  return { classes, lines, gone };
}

function classesOf(rows: readonly HeadcountRow[]): readonly string[] {
  const named = [...new Set(rows.map((row) => row.insuredClass))];
  return [
    ...usualOrder.filter((known) => named.includes(known)),
    ...named.filter((own) => !usualOrder.includes(own)),
  ];
}

function placeOf(row: HeadcountRow): string {
  return row.placeCode;
}

/** A city's code ends in 00, a province's in 0000: only a city makes a subtotal. */
function cityOf(row: HeadcountRow): string | null {
  const parent = row.parentCode;
  return parent !== null && parent.endsWith("00") && !parent.endsWith("0000") ? parent : null;
}

interface TwoVersions {
  readonly now: readonly HeadcountRow[];
  readonly before: readonly HeadcountRow[];
  readonly percent: number;
}

function sumLine(
  versions: TwoVersions,
  classes: readonly string[],
  line: Pick<HeadcountLine, "kind" | "key" | "name" | "grouped" | "city">,
): HeadcountLine {
  const { now, before } = versions;
  return {
    ...line,
    byClass: classes.map((name) => {
      const own = now.filter((row) => row.insuredClass === name);
      return own.length === 0 ? null : sum(own);
    }),
    heads: sum(now),
    previous: before.length === 0 ? null : sum(before),
    compared: compare(versions),
  };
}

function compare({ now, before, percent }: TwoVersions): ComparedHeads | null {
  const placesNow = new Set(now.map(placeOf));
  const placesBefore = new Set(before.map(placeOf));
  const both = [...placesNow].filter((code) => placesBefore.has(code));
  if (both.length === 0) return null;
  return {
    heads: sum(now.filter((row) => placesBefore.has(row.placeCode))),
    previous: sum(before.filter((row) => placesNow.has(row.placeCode))),
    places: both.length,
    whole: both.length === placesNow.size && both.length === placesBefore.size,
    percent,
  };
}

function sum(rows: readonly HeadcountRow[]): bigint {
  return rows.reduce((total, { heads }) => total + BigInt(heads), 0n);
}
