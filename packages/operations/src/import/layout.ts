import { finding } from "./finding.ts";
import type { Finding, Spot } from "./finding.ts";
import type { Header, HeaderColumn } from "./header.ts";
import { classElsewhere } from "./insured-class-names.ts";

/** Which column holds what. Long: one row per place and class. Wide: one row per place, one column per class. */
export interface Layout {
  readonly code: number | null;
  readonly name: number | null;
  readonly insuredClass: number | null;
  readonly heads: readonly HeadsColumn[];
  readonly total: number | null;
  readonly width: number;
}

/** A column of heads; without a class the row names it. */
export interface HeadsColumn {
  readonly index: number;
  readonly insuredClass: string | null;
}

export interface LaidOut {
  readonly layout: Layout;
  readonly findings: readonly Finding[];
}

export function layOut(header: Header, spot: Spot): LaidOut {
  const { columns } = header;
  const at = { ...spot, line: header.row.line };
  const wideColumns = columns.filter(({ insuredClass }) => insuredClass !== null);
  const only = (role: HeaderColumn["role"]) =>
    columns.find((column) => column.role === role)?.index ?? null;
  const isWide = wideColumns.length > 0 && only("class") === null;
  const headsIndex = only("heads");
  const heads = isWide
    ? wideColumns.map(({ index, insuredClass }) => ({ index, insuredClass }))
    : headsIndex === null
      ? []
      : [{ index: headsIndex, insuredClass: null }];
  const layout = {
    code: only("code"),
    name: only("name"),
    insuredClass: only("class"),
    heads,
    total: isWide ? (only("total") ?? headsIndex) : null,
    width: columns.length,
  };
  return {
    layout,
    findings: [
      ...missing(layout, header, at),
      ...repeated(columns, at),
      ...unread(columns, isWide, at),
    ],
  };
}

function missing(layout: Layout, header: Header, at: Spot): readonly Finding[] {
  const found = header.columns
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("、");
  const needed: readonly string[] = [
    ...(layout.heads.length === 0 ? ["heads（参保人数）列"] : []),
    ...(layout.insuredClass === null &&
    layout.heads.every(({ insuredClass }) => insuredClass === null)
      ? ["insured_class（参保类别）列，或每个类别一列"]
      : []),
  ];
  return needed.map((expected) => finding("missing_column", at, { found, expected }));
}

function repeated(columns: readonly HeaderColumn[], at: Spot): readonly Finding[] {
  const seen = new Set<string>();
  return columns.flatMap(({ role, insuredClass, text }) => {
    const meaning = insuredClass ?? role;
    if (meaning === null || meaning === "total" || meaning === "number") return [];
    if (!seen.has(meaning)) {
      seen.add(meaning);
      return [];
    }
    return [finding("duplicate_column", { ...at, column: text }, { found: text })];
  });
}

const aboutPeople = /学生|居民|人员|人数|参保/u;

function unread(columns: readonly HeaderColumn[], isWide: boolean, at: Spot): readonly Finding[] {
  return columns.flatMap(({ role, insuredClass, text }) => {
    const spot = { ...at, column: text };
    if (text === "" || role !== null) return [];
    if (insuredClass !== null) {
      return isWide ? [] : [finding("unread_heads_column", spot, { found: text })];
    }
    if (classElsewhere(text) !== undefined)
      return [finding("class_not_governed", spot, { found: text })];
    const kind = aboutPeople.test(text) ? "unread_heads_column" : "ignored_column";
    return [finding(kind, spot, { found: text })];
  });
}
