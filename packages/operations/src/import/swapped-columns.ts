import type { Gazetteer } from "@daowei/domain/places";
import { finding } from "./finding.ts";
import type { Finding, Spot } from "./finding.ts";
import { cellAt, isBlankRow } from "./grid.ts";
import type { Cell, GridRow } from "./grid.ts";
import type { Header } from "./header.ts";
import { readHeads } from "./heads-cell.ts";
import type { ClassReader } from "./insured-class-names.ts";
import type { Layout } from "./layout.ts";

type Role = "place" | "class" | "heads";

interface SwapInput {
  readonly header: Header;
  readonly layout: Layout;
  readonly rows: readonly GridRow[];
  readonly classOf: ClassReader;
  readonly gazetteer: Gazetteer;
  readonly year: number;
  readonly spot: Spot;
}

const sampleSize = 50;
const roles: readonly Role[] = ["place", "class", "heads"];
const roleWords: Readonly<Record<Role, string>> = {
  place: "区划",
  class: "参保类别",
  heads: "人数",
};
const exchanges: readonly (readonly [Role, Role, Role])[] = [
  ["class", "place", "heads"],
  ["heads", "class", "place"],
  ["place", "heads", "class"],
  ["class", "heads", "place"],
  ["heads", "place", "class"],
];

/** Recognises that the contents of the place, class and heads columns stand under each other's headings. */
export function findSwappedColumns(input: SwapInput): Finding | undefined {
  const { layout, header } = input;
  const indexes = [layout.code ?? layout.name, layout.insuredClass, layout.heads[0]?.index ?? null];
  const rows = input.rows.filter((row) => !isBlankRow(row)).slice(0, sampleSize);
  if (rows.length === 0 || indexes.includes(null)) return undefined;
  const fits = (column: number, role: Role): number => {
    const index = indexes[column];
    if (index === null || index === undefined) return 0;
    const fitting = rows.filter((row) => isLike(cellAt(row, index), role, input));
    return fitting.length / rows.length;
  };
  const ownFits = roles.map((role, column) => fits(column, role));
  if (Math.min(...ownFits) > 0.2) return undefined;
  const exchange = exchanges.find((held) =>
    held.every((role, column) => fits(column, role) >= 0.8),
  );
  if (exchange === undefined) return undefined;
  const heading = (column: number) =>
    header.columns.find(({ index }) => index === indexes[column])?.text ?? "";
  const moved = exchange.flatMap((role, column) =>
    role === roles[column] ? [] : [`「${heading(column)}」列里是${roleWords[role]}`],
  );
  return finding(
    "swapped_columns",
    { ...input.spot, line: header.row.line },
    { found: moved.join(",") },
  );
}

function isLike(cell: Cell, role: Role, { classOf, gazetteer, year }: SwapInput): boolean {
  if (role === "class") return classOf(cell.text) !== undefined;
  if (role === "heads") return readHeads(cell).ok;
  return gazetteer.named(cell.text, year).length > 0;
}
