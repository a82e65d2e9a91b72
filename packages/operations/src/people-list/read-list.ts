import type { Gazetteer } from "@daowei/domain/places";
import {
  type Finding,
  findIdentityColumns,
  findLongCell,
  type Grid,
  isBlankRow,
  isError,
  openTable,
  withoutReasons,
} from "../import/index.ts";
import { findListHeader, headerFindings, type ListHeader } from "./list-columns.ts";
import { aboutList, listFinding } from "./list-finding.ts";
import { type ListedPost, peopleListLimits } from "./listed-post.ts";
import { RowReader } from "./read-row.ts";

/** A file with a list of people, for an administrator of one place. */
export interface ListSource {
  readonly bytes: Uint8Array;
  readonly placeCode: string;
  readonly year: number;
  readonly gazetteer: Gazetteer;
}

export interface ReadPost extends ListedPost {
  readonly placeName: string;
}

/** What a file says, before anything is held against the store. */
export interface ListReading {
  readonly format: "csv" | "xlsx" | "unreadable";
  readonly encoding: string | null;
  /** Null where no list was found. */
  readonly head: { readonly sheet: string | null; readonly line: number } | null;
  /** Headings as findings call them, by column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly ReadPost[];
  readonly findings: readonly Finding[];
}

export const nothingRead: ListReading = {
  format: "unreadable",
  encoding: null,
  head: null,
  columns: {},
  rows: [],
  findings: [],
};

/** Reads a list of people (XLSX or CSV): every fault has its line and column; nothing in it is run. */
export async function readPeopleList(source: ListSource): Promise<ListReading> {
  const opened = await openTable(source.bytes);
  if (!opened.ok) return { ...nothingRead, findings: [aboutList(opened.problem)] };
  const { format, encoding, findings } = opened.value;
  const read = { ...nothingRead, format, encoding };
  const grids = opened.value.grids.map(withoutReasons);
  const tooLong = findLongCell(grids);
  if (tooLong !== undefined) return { ...read, findings: [aboutList(tooLong)] };
  const lists = grids.flatMap((grid) => {
    const header = grid.hidden ? undefined : findListHeader(grid);
    return header === undefined ? [] : [{ grid, header }];
  });
  const [list, another] = lists;
  if (list === undefined || another !== undefined)
    return { ...read, findings: [...findings, notOneList(grids, lists)] };
  const table = readTable(list.grid, list.header, source);
  return { ...read, ...table, findings: [...findings, ...identities(grids), ...table.findings] };
}

function notOneList(grids: readonly Grid[], lists: readonly { grid: Grid }[]): Finding {
  const whole = { sheet: null };
  if (lists.length > 1)
    return listFinding("several_lists", whole, {
      found: lists.map(({ grid }) => grid.sheet ?? "").join("、"),
    });
  const first = grids.flatMap(({ rows }) => rows).find((row) => !isBlankRow(row));
  const found = first?.cells.map(({ text }) => text.trim()).join(",") ?? "没有内容";
  return listFinding("list_header_not_found", whole, { found });
}

function identities(grids: readonly Grid[]): readonly Finding[] {
  return grids
    .flatMap(findIdentityColumns)
    .map(({ sheet, line, column, found }) =>
      listFinding("identity_numbers", { sheet, line, column }, { found }),
    );
}

type Table = Pick<ListReading, "head" | "columns" | "rows" | "findings">;

function readTable(grid: Grid, header: ListHeader, source: ListSource): Table {
  const ofHeader = headerFindings(grid, header);
  const reader = new RowReader(grid, header, source);
  const head = { sheet: grid.sheet, line: header.row.line };
  const { columns } = reader;
  if (ofHeader.some(isError)) return { head, columns, rows: [], findings: ofHeader };
  const filled = grid.rows.slice(header.rowIndex + 1).filter((row) => !isBlankRow(row));
  const spot = { sheet: grid.sheet };
  const count = filled.filter((row) => !reader.isExample(row)).length;
  if (count > peopleListLimits.rows) {
    const many = listFinding("too_many_people", spot, { found: `${count} 行` });
    return { head, columns, rows: [], findings: [...ofHeader, many] };
  }
  for (const row of filled) reader.read(row);
  const none =
    reader.rows.length === 0 && !reader.findings.some(isError)
      ? [listFinding("no_people", spot, { found: "没有数据行" })]
      : [];
  return { head, columns, rows: reader.rows, findings: [...ofHeader, ...reader.findings, ...none] };
}
