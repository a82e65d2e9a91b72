import type {
  BatchCell,
  BatchRow,
  BatchRows,
  PayerLevel,
  TotalsPlace,
} from "@daowei/api/contracts";
import { type Fen, roundQuotient } from "@daowei/domain/money";
import type { z } from "zod";
import { toFen } from "../money/in-unit.ts";
import { level as levelWords } from "../words/domain.zh.ts";
import { nameOfPlace } from "../places/named.tsx";

type Rows = z.infer<typeof BatchRows>;
type Row = z.infer<typeof BatchRow>;

export interface GridCell {
  readonly amountFen: Fen;
  /** The transfers behind the amount: one in a place's row, none in a sum. */
  readonly transfers: readonly BatchCell[];
}

export interface GridRow {
  readonly kind: "total" | "subtotal" | "place";
  readonly key: string;
  /** Code of the city under whose 小计 the row stands, or whose it is; null for rows without one. */
  readonly city: string | null;
  readonly name: string;
  readonly cityProper: boolean;
  readonly indent: number;
  readonly heads: string;
  readonly cells: readonly (GridCell | null)[];
  readonly totalFen: Fen;
  /** 应拨, of which a share is paid ahead; the total where it is paid whole. */
  readonly legalFen: Fen;
  /** 人数异动; null in sums and where nothing much moved. */
  readonly moved: Row["moved"];
  /** 预拨比例 in percent; null in sums and where the whole is paid. */
  readonly percent: string | null;
}

export interface GridModel {
  readonly levels: readonly PayerLevel[];
  /** Whether some place is paid only a share of what it is owed. */
  readonly ahead: boolean;
  readonly rows: readonly GridRow[];
}

const levelOrder = Object.keys(levelWords) as readonly PayerLevel[];

/** 合计 first, then every city's 小计 with its places; made once per batch, never while scrolling. */
export function gridModel(batch: Rows): GridModel {
  const present = new Set(batch.totals.map(({ level }) => level));
  const levels = levelOrder.filter((level) => present.has(level));
  const sums = (byLevel: Rows["totals"]) =>
    levels.map((level) => sumCell(byLevel.filter((part) => part.level === level)));
  const rows: GridRow[] = [
    {
      kind: "total",
      key: "total",
      city: null,
      name: "",
      cityProper: false,
      indent: 0,
      heads: batch.heads,
      cells: sums(batch.totals),
      totalFen: toFen(batch.totalFen),
      legalFen: toFen(batch.legalFen ?? batch.totalFen),
      moved: null,
      percent: null,
    },
  ];
  const groups = new Map(batch.subtotals.map((group) => [group.placeCode, group]));
  const members = groupRows(batch.rows, new Set(groups.keys()));
  for (const [code, ownRows] of members) {
    const group = groups.get(code);
    if (group !== undefined) {
      rows.push({
        kind: "subtotal",
        key: `subtotal-${code}`,
        city: code,
        name: nameOfPlace(group.placeName),
        cityProper: false,
        indent: 0,
        heads: group.heads,
        cells: sums(group.byLevel),
        totalFen: toFen(group.totalFen),
        legalFen: toFen(group.legalFen ?? group.totalFen),
        moved: null,
        percent: null,
      });
    }
    for (const row of ownRows)
      rows.push(placeRow({ row, levels, home: code, grouped: group !== undefined }));
  }
  return { levels, ahead: batch.legalFen !== null, rows };
}

/** Rows under the subtotal they belong to, in the order they come; a row without one stands alone. */
function groupRows(rows: readonly Row[], groups: ReadonlySet<string>): Map<string, Row[]> {
  const members = new Map<string, Row[]>();
  for (const row of rows) {
    const home = groups.has(row.placeCode)
      ? row.placeCode
      : row.parentCode !== null && groups.has(row.parentCode)
        ? row.parentCode
        : row.placeCode;
    const list = members.get(home);
    if (list === undefined) members.set(home, [row]);
    else list.push(row);
  }
  return members;
}

function sumCell(parts: Rows["totals"]): GridCell | null {
  if (parts.length === 0) return null;
  const amountFen = parts.reduce((sum, part) => sum + toFen(part.amountFen), 0n);
  return { amountFen, transfers: [] };
}

function placeRow({
  row,
  levels,
  home,
  grouped,
}: {
  row: Row;
  levels: readonly PayerLevel[];
  home: string;
  grouped: boolean;
}): GridRow {
  const cells = levels.map((level): GridCell | null => {
    const transfers = row.cells.filter((cell) => cell.level === level);
    if (transfers.length === 0) return null;
    const amountFen = transfers.reduce((sum, cell) => sum + toFen(cell.amountFen), 0n);
    return { amountFen, transfers };
  });
  return {
    kind: "place",
    key: row.placeCode,
    city: grouped ? home : null,
    name: nameOfPlace(row.placeName),
    cityProper: grouped && row.placeCode === home,
    indent: grouped ? 1 : 0,
    heads: row.heads,
    cells,
    totalFen: toFen(row.totalFen),
    legalFen: toFen(row.legalFen ?? row.totalFen),
    moved: row.moved,
    percent: row.advancePercent,
  };
}

/** The rows that are left when some cities' places are folded away: every sum stays. */
export function unfoldedRows(
  rows: readonly GridRow[],
  folded: ReadonlySet<string>,
): readonly GridRow[] {
  return rows.filter(({ kind, city }) => kind !== "place" || city === null || !folded.has(city));
}

/** The rows with 合计 where it is wanted; it comes first in the model. */
export function withTotals(rows: readonly GridRow[], totals: TotalsPlace): readonly GridRow[] {
  if (totals === "first") return rows;
  return [
    ...rows.filter(({ kind }) => kind !== "total"),
    ...rows.filter(({ kind }) => kind === "total"),
  ];
}

const fenPerHundredthWan = 10_000n;

/** Whether some row's amounts, each rounded to 0.01万元, no longer add up to its rounded total: that needs a word. */
export function roundingShows(rows: readonly GridRow[]): boolean {
  const rounded = (fen: Fen) => roundQuotient(fen, fenPerHundredthWan, "half_up");
  return rows.some((row) => {
    const sum = row.cells.reduce(
      (total, cell) => (cell === null ? total : total + rounded(cell.amountFen)),
      0n,
    );
    return sum !== rounded(row.totalFen);
  });
}
