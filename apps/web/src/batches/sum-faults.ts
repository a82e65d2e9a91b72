import type { BatchRows, PayerLevel } from "@daowei/api/contracts";
import type { Fen } from "@daowei/domain/money";
import type { z } from "zod";
import { groupRows } from "../enrolment/group-rows.ts";
import { toFen } from "../money/in-unit.ts";
import { nameOfPlace } from "../places/named.tsx";

type Rows = z.infer<typeof BatchRows>;
type Levelled = { readonly level: PayerLevel; readonly amountFen: string };

/** The rows of each subtotal; a city's own row 市本级 belongs to its own. */
function rowsBySubtotal({ rows, subtotals }: Rows): Map<string | null, Rows["rows"]> {
  const named = new Set(subtotals.map(({ placeCode }) => placeCode));
  return groupRows(rows, (row) => (named.has(row.placeCode) ? row.placeCode : row.parentCode));
}

/** A sum that is shown and is not the sum of its parts. */
export interface SumFault {
  readonly of: "row" | "subtotal" | "level" | "total" | "levels" | "heads" | "legal";
  /** Place of the row or subtotal, or the level of the column. */
  readonly name: string;
  readonly shown: Fen;
  readonly summed: Fen;
}

/** Every sum of a batch again, in fen, from what came over the wire; empty when all of them hold. */
export function sumFaults(batch: Rows): readonly SumFault[] {
  const shown = toFen(batch.totalFen);
  const cells = batch.rows.flatMap((row) => row.cells);
  const groups = rowsBySubtotal(batch);
  const heads = { name: "", shown: BigInt(batch.heads), summed: headsOf(batch.rows) };
  const sums: readonly SumFault[] = [
    ...batch.rows.map((row) => rowSum(row)),
    ...batch.subtotals.flatMap((group) => subtotalSums(group, groups.get(group.placeCode) ?? [])),
    ...batch.totals.map((total) => columnSum("level", { ...total, name: total.level }, cells)),
    { of: "total", name: "", shown, summed: sum(cells) },
    { of: "levels", name: "", shown, summed: sum(batch.totals) },
    { of: "heads", ...heads },
    ...legalSum(batch),
  ];
  return sums.filter((one) => one.shown !== one.summed);
}

function rowSum({ placeName, totalFen, cells }: Rows["rows"][number]): SumFault {
  return { of: "row", name: nameOfPlace(placeName), shown: toFen(totalFen), summed: sum(cells) };
}

function subtotalSums(group: Rows["subtotals"][number], own: Rows["rows"]): readonly SumFault[] {
  const { placeName: name, totalFen, byLevel } = group;
  const cells = own.flatMap((row) => row.cells);
  return [
    ...byLevel.map((total) => columnSum("subtotal", { ...total, name }, cells)),
    { of: "subtotal", name, shown: toFen(totalFen), summed: sum(cells) },
  ];
}

function columnSum(
  of: SumFault["of"],
  { name, level, amountFen }: Levelled & { readonly name: string },
  cells: readonly Levelled[],
): SumFault {
  const column = cells.filter((cell) => cell.level === level);
  return { of, name, shown: toFen(amountFen), summed: sum(column) };
}

function sum(parts: readonly Levelled[]): Fen {
  return parts.reduce((total, { amountFen }) => total + toFen(amountFen), 0n);
}

function headsOf(rows: Rows["rows"]): bigint {
  return rows.reduce((total, { heads }) => total + BigInt(heads), 0n);
}

/** 应拨 again from what each payer owes, where shares of it are paid ahead. */
function legalSum({ rows, legalFen }: Rows): readonly SumFault[] {
  if (legalFen === null) return [];
  const cells = rows.flatMap((row) => row.cells);
  const summed = cells.reduce((owed, cell) => owed + toFen(cell.legalFen ?? cell.amountFen), 0n);
  return [{ of: "legal", name: "", shown: toFen(legalFen), summed }];
}
