import type { Gazetteer } from "@daowei/domain/places";
import { assignedColumns, headingsKey } from "./column-meaning.ts";
import type { ColumnMeaning } from "./column-meaning.ts";
import { chooseSheet } from "./choose-sheet.ts";
import type { ChosenSheet } from "./choose-sheet.ts";
import { finding, isError } from "./finding.ts";
import type { Finding } from "./finding.ts";
import type { HeadingReader } from "./header.ts";
import { classReader, usualClassName } from "./insured-class-names.ts";
import type { ClassReader } from "./insured-class-names.ts";
import { layOut } from "./layout.ts";
import { findLongCell, openTable } from "./open-table.ts";
import type { OpenedTable } from "./open-table.ts";
import { findPersonalColumns } from "./personal-columns.ts";
import { placeReader } from "./place-cell.ts";
import type { ChosenPlace } from "./place-scope.ts";
import { withoutReasons } from "./reason-column.ts";
import { RowReader } from "./read-rows.ts";
import type { ReadRow } from "./read-rows.ts";
import { findSwappedColumns } from "./swapped-columns.ts";
import { likelyHead, tableHead } from "./table-head.ts";
import type { TableHead } from "./table-head.ts";

/** A file of headcounts, and the place and year it is read for. */
export interface HeadcountSource {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly placeCode: string;
  readonly year: number;
  readonly gazetteer: Gazetteer;
  readonly insuredClasses: readonly string[];
  /** Whether rows may stand for a whole city or province; they may not when absent. */
  readonly wholePlaces?: boolean;
  readonly classWords?: Readonly<Record<string, string>>;
  /** What a person said that this file's columns hold. */
  readonly columns?: readonly ColumnMeaning[];
  /** What was said of other files' columns; holds where a file has the same set of headings and nothing is said of it. */
  readonly columnsBefore?: readonly (readonly ColumnMeaning[])[];
  readonly chosenPlaces?: readonly ChosenPlace[];
}

/** What was read and everything that was found; the rows are good for use only when no finding is an error. */
export interface HeadcountReading {
  readonly format: "csv" | "xlsx" | "unreadable";
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Finding[];
  /** Null where there is no table, or one that nobody may look at. */
  readonly head: TableHead | null;
}

export async function readHeadcounts(source: HeadcountSource): Promise<HeadcountReading> {
  const opened = await openTable(source.bytes);
  if (!opened.ok) {
    return {
      format: "unreadable",
      encoding: null,
      sheet: null,
      rows: [],
      findings: [opened.problem],
      head: null,
    };
  }
  return readOpened(opened.value, source);
}

function readOpened(
  { format, encoding, grids: asTheyLie, findings: ofFile }: OpenedTable,
  source: HeadcountSource,
): HeadcountReading {
  const nothing = { format, encoding, sheet: null, rows: [], head: null };
  const tooLong = findLongCell(asTheyLie);
  if (tooLong !== undefined) return { ...nothing, findings: [tooLong] };
  const personal = findPersonalColumns(asTheyLie, source);
  if (personal.length > 0) return { ...nothing, findings: personal };
  const grids = asTheyLie.map(withoutReasons);
  const headings = headingReader(source);
  const chosen = chooseSheet(grids, headings);
  if (!chosen.ok) {
    const head = chosen.problem.kind === "header_not_found" ? likelyHead(grids) : undefined;
    return { ...nothing, findings: [...ofFile, chosen.problem], head: head ?? null };
  }
  const read = readTable(chosen.value, source, headings.classOf);
  const findings = [
    ...ofFile,
    ...aboutName(source, format),
    ...chosen.value.findings,
    ...read.findings,
  ];
  return {
    format,
    encoding,
    sheet: chosen.value.grid.sheet,
    rows: read.rows,
    findings: inOrder(findings),
    head: tableHead(chosen.value.grid, chosen.value.header),
  };
}

/** What is said of this file's columns comes first, then what was said of the same headings before. */
function headingReader(source: HeadcountSource): HeadingReader {
  const { insuredClasses, classWords, columns, columnsBefore = [] } = source;
  const classOf = classReader(insuredClasses, classWords);
  if (columns !== undefined) {
    const assigned = assignedColumns(columns, insuredClasses);
    return { classOf, assignedIn: () => assigned };
  }
  const before = new Map(
    columnsBefore.map((meanings) => [
      headingsKey(meanings.map(({ heading }) => heading)),
      assignedColumns(meanings, insuredClasses),
    ]),
  );
  const nothing = assignedColumns([], insuredClasses);
  return { classOf, assignedIn: (headings) => before.get(headingsKey(headings)) ?? nothing };
}

function readTable(
  { grid, header }: ChosenSheet,
  source: HeadcountSource,
  classOf: ClassReader,
): { rows: readonly ReadRow[]; findings: readonly Finding[] } {
  const spot = { sheet: grid.sheet };
  const { layout, findings } = layOut(header, spot);
  if (findings.some(isError)) return { rows: [], findings };
  const rows = grid.rows.slice(header.rowIndex + 1);
  const { gazetteer, year } = source;
  const swapped = findSwappedColumns({ header, layout, rows, classOf, gazetteer, year, spot });
  if (swapped !== undefined) return { rows: [], findings: [...findings, swapped] };
  const reader = new RowReader({
    grid,
    header,
    layout,
    scope: source,
    readPlace: placeReader(source),
    classOf,
    classList: classList(source),
  });
  reader.readAll();
  const all = [...findings, ...reader.findings];
  if (reader.rows.length === 0 && !all.some(isError)) {
    return { rows: [], findings: [...all, finding("no_rows", spot, { found: "0 行" })] };
  }
  return { rows: reader.rows, findings: all };
}

function classList({ insuredClasses, classWords }: HeadcountSource): string {
  const named = insuredClasses.map((key) => {
    const word = classWords?.[key] ?? usualClassName(key);
    return word === undefined ? key : `${key}(${word})`;
  });
  return `其中之一：${named.join("、")}`;
}

function aboutName({ fileName }: HeadcountSource, format: "csv" | "xlsx"): readonly Finding[] {
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase();
  const differs =
    (format === "csv" && (extension === "xlsx" || extension === "xls")) ||
    (format === "xlsx" && extension !== "xlsx");
  if (!differs) return [];
  const found = `${extension ?? "没有扩展名"}，内容是 ${format.toUpperCase()}`;
  return [finding("name_differs_from_content", {}, { found })];
}

const rank = { error: 0, warning: 1, note: 2 } as const;

/** In the order of the file, and on one line the gravest first. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => lineOf(a) - lineOf(b) || rank[a.severity] - rank[b.severity]);
}

function lineOf({ line }: Finding): number {
  return line === null ? 0 : line;
}
