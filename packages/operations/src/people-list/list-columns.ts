import type { Finding, Grid, GridRow } from "../import/index.ts";
import {
  cellAt,
  columnLetters,
  importLimits,
  placeColumnRole,
  plainName,
} from "../import/index.ts";
import { listFinding } from "./list-finding.ts";

/** What a column of a list holds. */
export type ListColumn = "name" | "username" | "role" | "code" | "place" | "office" | "endsOn";

/** What the template calls its columns, in their order. */
export const listHeadings: Readonly<Record<ListColumn, string>> = {
  name: "姓名",
  username: "用户名",
  role: "岗位",
  code: "行政区划代码",
  place: "行政区划名称",
  office: "单位名称",
  endsOn: "最后一天（可不填）",
};

const otherWords: Readonly<Record<Exclude<ListColumn, "code" | "place">, readonly string[]>> = {
  name: ["名字", "人员姓名", "name"],
  username: ["账号", "帐号", "登录名", "登录账号", "username", "account"],
  role: ["岗位名称", "角色", "role", "post"],
  office: ["单位", "所在单位", "工作单位", "office", "office_name", "officename"],
  endsOn: ["任期至", "截止日期", "结束日期", "终止日期", "到期日", "止期", "ends_on", "endson"],
};

const columnByWord = new Map<string, ListColumn>([
  ...columnEntries(Object.entries(listHeadings) as [ListColumn, string][]),
  ...Object.entries(otherWords).flatMap(([column, words]) =>
    columnEntries(words.map((word) => [column as ListColumn, word] as const)),
  ),
]);

function columnEntries(pairs: readonly (readonly [ListColumn, string])[]) {
  return pairs.map(([column, word]) => [headingKey(word), column] as const);
}

/** A heading without what it says in brackets. */
function headingKey(text: string): string {
  return plainName(text.normalize("NFKC").replaceAll(/\([^)]*\)/gu, ""));
}

/** Where a list has its columns. */
export interface ListHeader {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly at: ReadonlyMap<ListColumn, number>;
}

/** The first of the first rows that names a user name or a name, and a post. */
export function findListHeader({ rows }: Grid): ListHeader | undefined {
  for (const [rowIndex, row] of rows.slice(0, importLimits.headerRows).entries()) {
    const at = new Map<ListColumn, number>();
    for (const [index, { text }] of row.cells.entries()) {
      const column = columnOf(text);
      if (column !== undefined && !at.has(column)) at.set(column, index);
    }
    if (at.has("role") && (at.has("username") || at.has("name"))) return { row, rowIndex, at };
  }
  return undefined;
}

function columnOf(text: string): ListColumn | undefined {
  const known = columnByWord.get(headingKey(text));
  if (known !== undefined) return known;
  const role = placeColumnRole(text);
  return role === "name" ? "place" : (role ?? undefined);
}

/** What a finding calls a column: by its letter too in a workbook. */
export function columnName(
  { sheet }: Grid,
  { row }: Pick<ListHeader, "row">,
  index: number,
): string {
  const { text } = cellAt(row, index);
  return sheet === null ? text.trim() : `${columnLetters(index)} ${text.trim()}`;
}

const passwordHeading = /密码|口令|password|passwd/u;

/** What is wrong with the heads of a list: columns that lack, stand twice, are not read, or must not be there. */
export function headerFindings(grid: Grid, header: ListHeader): readonly Finding[] {
  const spot = { sheet: grid.sheet, line: header.row.line };
  const { at } = header;
  const found = header.row.cells.map(({ text }) => text.trim()).filter((text) => text !== "");
  const needed = (["name", "username", "role", "office"] as const).filter((one) => !at.has(one));
  const lacking = [
    ...needed.map((column) => listHeadings[column]),
    ...(at.has("code") || at.has("place") ? [] : [`${listHeadings.code}（或名称）`]),
  ];
  return [
    ...lacking.map((expected) => ({
      ...listFinding("missing_column", spot, { found: found.join("、") }),
      expected: `「${expected}」列`,
    })),
    ...header.row.cells.flatMap(({ text }, index) => {
      if (text.trim() === "") return [];
      const column = columnOf(text);
      const where = { ...spot, column: columnName(grid, header, index) };
      if (passwordHeading.test(headingKey(text)))
        return [listFinding("passwords_in_file", where, { found: text })];
      if (column === undefined) return [listFinding("ignored_column", where, { found: text })];
      return at.get(column) === index
        ? []
        : [listFinding("duplicate_column", where, { found: text })];
    }),
  ];
}
