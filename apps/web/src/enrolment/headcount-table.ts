import type { HeadcountRow } from "@daowei/api/contracts";
import { groupRows } from "./group-rows.ts";
import { insuredClass } from "../words/domain.zh.ts";

export interface HeadcountLine {
  readonly kind: "total" | "subtotal" | "place";
  readonly key: string;
  readonly name: string;
  readonly grouped: boolean;
  /** By the classes of the table; null where the place reports no such class. */
  readonly byClass: readonly (bigint | null)[];
  readonly heads: bigint;
  /** The rows that the version before had too, now and then; null when it had none of them. */
  readonly compared: { readonly heads: bigint; readonly previous: bigint } | null;
}

export interface HeadcountTable {
  readonly classes: readonly string[];
  readonly lines: readonly HeadcountLine[];
}

const usualOrder = Object.keys(insuredClass);

/** One line per place with a column per class: 合计 first, then 小计 by city. */
export function headcountTable(rows: readonly HeadcountRow[]): HeadcountTable {
  const named = [...new Set(rows.map((row) => row.insuredClass))];
  const classes = [
    ...usualOrder.filter((known) => named.includes(known)),
    ...named.filter((own) => !usualOrder.includes(own)),
  ];
  const cities = groupRows(rows, cityOf);
  const lines: HeadcountLine[] = [
    sumLine(rows, classes, { kind: "total", key: "total", name: "", grouped: false }),
  ];
  for (const [city, members] of cities) {
    const cityName = members[0]?.parentName;
    const grouped = city !== null && cityName !== null && cityName !== undefined;
    if (grouped)
      lines.push(
        sumLine(members, classes, { kind: "subtotal", key: `s${city}`, name: cityName, grouped }),
      );
    for (const [code, own] of groupRows(members, (row) => row.placeCode)) {
      const name = own[0]?.placeName;
      if (name === undefined) continue;
      lines.push(sumLine(own, classes, { kind: "place", key: code, name, grouped }));
    }
  }
  return { classes, lines };
}

/** A city's code ends in 00, a province's in 0000: only a city makes a subtotal. */
function cityOf(row: HeadcountRow): string | null {
  const parent = row.parentCode;
  return parent !== null && parent.endsWith("00") && !parent.endsWith("0000") ? parent : null;
}

function sumLine(
  rows: readonly HeadcountRow[],
  classes: readonly string[],
  line: Pick<HeadcountLine, "kind" | "key" | "name" | "grouped">,
): HeadcountLine {
  const before = rows.flatMap(({ heads, previousHeads }) =>
    previousHeads === null ? [] : [{ heads, previous: previousHeads }],
  );
  const compared =
    before.length === 0
      ? null
      : {
          heads: sum(before.map(({ heads }) => heads)),
          previous: sum(before.map(({ previous }) => previous)),
        };
  return {
    ...line,
    byClass: classes.map((name) => {
      const own = rows.filter((row) => row.insuredClass === name);
      return own.length === 0 ? null : sum(own.map(({ heads }) => heads));
    }),
    heads: sum(rows.map(({ heads }) => heads)),
    compared,
  };
}

function sum(heads: readonly string[]): bigint {
  return heads.reduce((total, part) => total + BigInt(part), 0n);
}
