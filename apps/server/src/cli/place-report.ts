import type { Apportionment } from "@daowei/domain/apportionment";
import { fenToText, formatFen } from "@daowei/domain/money";
import {
  type CompiledPolicy,
  levelWords,
  type ShareLevel,
  shareLevels,
} from "@daowei/domain/policies";
import { type PlaceDue, placeDues } from "@daowei/domain/settlement";
import { writeXlsxWorkbook } from "@daowei/operations/exports";
import { csvText } from "./csv-text.ts";
import type { ApportionFormat } from "./formats.ts";
import { textTable } from "./text-table.ts";

/** A row of a table that has one for each place, whatever classes are counted there. */
interface PlaceRow {
  readonly placeCode: string;
  readonly placeName: string;
  readonly heads: bigint;
  readonly dues: readonly PlaceDue[];
  readonly totalFen: bigint;
}

/** Who owes what by place: all classes of a place together, rounded once. */
export async function writePlaces(
  apportionment: Apportionment,
  policy: CompiledPolicy,
  format: ApportionFormat,
): Promise<string | Uint8Array> {
  const dues = placeDues(apportionment, policy, "place");
  const rows = rowsOf(apportionment, dues);
  switch (format) {
    case "table":
      return asTable(rows, { policy, year: apportionment.year });
    case "json":
      return `${JSON.stringify(asJson(rows, apportionment), null, 2)}\n`;
    case "csv":
      return csvText(asLines(rows));
    case "xlsx":
      return writeXlsxWorkbook("测算结果", asLines(rows));
  }
}

function rowsOf({ rows }: Apportionment, dues: readonly PlaceDue[]): readonly PlaceRow[] {
  const heads = Map.groupBy(rows, ({ placeCode }) => placeCode);
  return [...Map.groupBy(dues, ({ placeCode }) => placeCode)].map(([placeCode, own]) => {
    const counted = heads.get(placeCode);
    const [first] = own;
    if (counted === undefined || first === undefined) throw new Error(`${placeCode} has no rows`);
    return {
      placeCode,
      placeName: first.placeName,
      heads: counted.reduce((sum, row) => sum + row.heads, 0n),
      dues: own,
      totalFen: own.reduce((sum, { dueFen }) => sum + dueFen, 0n),
    };
  });
}

function asTable(
  rows: readonly PlaceRow[],
  { policy, year }: { readonly policy: CompiledPolicy; readonly year: number },
): string {
  const levels = levelsOf(rows);
  const columns = [
    { title: "区划代码", align: "left" },
    { title: "地区", align: "left" },
    { title: "人数", align: "right" },
    ...levels.map((level) => ({ title: `${levelWords[level]}（元）`, align: "right" as const })),
    { title: "合计（元）", align: "right" },
  ] as const;
  const lines = rows.map((row) => [
    row.placeCode,
    row.placeName,
    row.heads.toString(),
    ...levels.map((level) => {
      const own = row.dues.filter((due) => due.level === level);
      return own.length === 0 ? "-" : formatFen(sumOf(own));
    }),
    formatFen(row.totalFen),
  ]);
  const all = rows.flatMap(({ dues }) => dues);
  const total = [
    "",
    "合计",
    rows.reduce((sum, { heads }) => sum + heads, 0n).toString(),
    ...levels.map((level) => formatFen(sumOf(all.filter((due) => due.level === level)))),
    formatFen(sumOf(all)),
  ];
  return `${policy.number} ${policy.title}\n${year} 年，各类别合计\n\n${textTable(columns, [...lines, total])}`;
}

function levelsOf(rows: readonly PlaceRow[]): readonly ShareLevel[] {
  const present = new Set(rows.flatMap(({ dues }) => dues.map(({ level }) => level)));
  return shareLevels.filter((level) => present.has(level));
}

function sumOf(dues: readonly PlaceDue[]): bigint {
  return dues.reduce((sum, { dueFen }) => sum + dueFen, 0n);
}

const lineTitles = [
  "place_code",
  "place_name",
  "heads",
  "level",
  "payer_code",
  "amount_fen",
  "amount_yuan",
] as const;

function asLines(rows: readonly PlaceRow[]): readonly (readonly (string | bigint | null)[])[] {
  const lines = rows.flatMap(({ placeCode, placeName, heads, dues }) =>
    dues.map(({ level, payerCode, dueFen }) => [
      placeCode,
      placeName,
      heads,
      level,
      payerCode,
      dueFen,
      formatFen(dueFen).replaceAll(",", ""),
    ]),
  );
  return [lineTitles, ...lines];
}

function asJson(rows: readonly PlaceRow[], { policyId, year, rounding }: Apportionment): unknown {
  const all = rows.flatMap(({ dues }) => dues);
  return {
    policy: policyId,
    year,
    rounding,
    roundedBy: "place",
    rows: rows.map((row) => ({
      placeCode: row.placeCode,
      placeName: row.placeName,
      // Heads have at most twelve digits, so a JSON number holds them exactly; money never is one.
      heads: Number(row.heads),
      shares: row.dues.map(({ level, payerCode, dueFen }) => {
        return { level, payerCode, amountFen: fenToText(dueFen) };
      }),
      totalFen: fenToText(row.totalFen),
    })),
    totals: levelsOf(rows).map((level) => {
      return { level, amountFen: fenToText(sumOf(all.filter((due) => due.level === level))) };
    }),
    totalFen: fenToText(sumOf(all)),
  };
}
