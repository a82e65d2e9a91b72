import type { Assigned } from "./column-meaning.ts";
import { cellAt } from "./grid.ts";
import type { Cell, Grid, GridRow } from "./grid.ts";
import { plainName } from "./insured-class-names.ts";
import type { ClassReader } from "./insured-class-names.ts";
import { importLimits } from "./limits.ts";

export type ColumnRole = "code" | "name" | "class" | "heads" | "total" | "number";

const roleWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  code: [
    "place_code",
    "placecode",
    "code",
    "区划代码",
    "行政区划代码",
    "行政区划",
    "行政区代码",
    "地区代码",
    "区县代码",
    "县代码",
    "县区代码",
  ],
  name: [
    "place_name",
    "placename",
    "地区",
    "地区名称",
    "区划名称",
    "行政区划名称",
    "县",
    "县市区",
    "县、市、区",
    "市县",
    "市县区",
    "区县",
    "县区",
    "县名",
    "统筹地区",
    "参保地",
    "参保地区",
    "县级地区",
  ],
  class: [
    "insured_class",
    "insuredclass",
    "class",
    "参保类别",
    "人员类别",
    "类别",
    "参保人员类别",
    "人群类别",
    "身份类别",
    "参保身份",
  ],
  heads: [
    "heads",
    "headcount",
    "参保人数",
    "人数",
    "人数人",
    "参保人数人",
    "实际参保人数",
    "参保人数合计",
  ],
  total: ["合计", "总计", "小计", "合计人数", "合计人", "total"],
  number: ["序号", "编号", "no", "no."],
};
const roleByWord = new Map(
  Object.entries(roleWords).flatMap(([role, words]) =>
    words.map((word) => [plainName(word), role as ColumnRole] as const),
  ),
);

/** What a heading says that its column holds; null where it is none of these. */
export function roleOf(text: string): ColumnRole | null {
  return roleByWord.get(plainName(text)) ?? null;
}

/** Whether a heading says that its column holds the codes or the names of places. */
export function placeColumnRole(text: string): "code" | "name" | null {
  const role = roleOf(text);
  return role === "code" || role === "name" ? role : null;
}

export interface HeaderColumn {
  readonly index: number;
  readonly text: string;
  readonly role: ColumnRole | null;
  readonly insuredClass: string | null;
}

/** How headings are read: by the words they use, and before that by what a person said of them. */
export interface HeadingReader {
  readonly classOf: ClassReader;
  readonly assignedIn?: (headings: readonly string[]) => ReadonlyMap<string, Assigned>;
}

/** The row that names the columns, and what each of them is. */
export interface Header {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly columns: readonly HeaderColumn[];
}

/** The best of the first rows; it must name a place column and one more. A second line of a header takes what it leaves blank from the line above. */
export function findHeader(grid: Grid, headings: HeadingReader): Header | undefined {
  let best: Header | undefined;
  for (const [rowIndex, row] of grid.rows.slice(0, importLimits.headerRows).entries()) {
    const columns = namedColumns(row, grid.rows[rowIndex - 1], headings);
    const header = { row, rowIndex, columns };
    if (isHeader(header) && worth(header) > (best === undefined ? 0 : worth(best))) best = header;
  }
  return best;
}

function namedColumns(
  row: GridRow,
  above: GridRow | undefined,
  headings: HeadingReader,
): readonly HeaderColumn[] {
  const assigned = headings.assignedIn?.(textsOf(row, above));
  const named = (cell: Cell, index: number) => {
    const text = cell.text.trim();
    const said = text === "" ? undefined : assigned?.get(plainName(text));
    return { index, text, ...(said ?? recognised(text, headings.classOf)) };
  };
  const own = row.cells.map(named);
  if (above === undefined || !own.some(isKnown)) return own;
  const width = Math.max(row.cells.length, above.cells.length);
  return Array.from({ length: width }, (_, index) => {
    const column = own[index];
    if (column !== undefined && column.text !== "") return column;
    return named(cellAt(above, index), index);
  });
}

/** The headings that a row shows, with what it leaves blank taken from the line above, as its columns are named. */
function textsOf(row: GridRow, above: GridRow | undefined): readonly string[] {
  const width = Math.max(row.cells.length, above?.cells.length ?? row.cells.length);
  return Array.from({ length: width }, (_, index) => {
    const own = cellAt(row, index).text.trim();
    return own === "" && above !== undefined ? cellAt(above, index).text.trim() : own;
  });
}

function recognised(text: string, classOf: ClassReader): Assigned {
  const role = roleOf(text);
  const insuredClass = role === null && text !== "" ? (classOf(text) ?? null) : null;
  return { role, insuredClass };
}

function isKnown(column: HeaderColumn): boolean {
  return column.role !== null || column.insuredClass !== null;
}

function isHeader({ columns }: Header): boolean {
  const place = columns.some(({ role }) => role === "code" || role === "name");
  const other = columns.some(
    ({ role, insuredClass }) => role === "class" || role === "heads" || insuredClass !== null,
  );
  return place && other;
}

/** Kinds of columns that are named; a heading that spans several columns counts once. */
function worth({ columns }: Header): number {
  return new Set(columns.map(({ role, insuredClass }) => insuredClass ?? role).filter(Boolean))
    .size;
}
