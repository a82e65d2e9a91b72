export type MoneyUnit = "yuan" | "wan";

/** Money in fen, a count, a rate in basis points, or a text; null is an empty cell. */
export type TableCell =
  | { readonly fen: bigint }
  | { readonly count: bigint }
  | { readonly basisPoints: number }
  | string
  | null;

export interface TableRow {
  /**
   * A row is the sum of the rows one deeper that follow it: 合计 is 0, 小计 1, the places below 2. 合计 that stands last, and
   * alone at its depth, is the sum of those before it.
   */
  readonly depth: number;
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  /** Titles from the outermost down; columns side by side under the same first title share it. */
  readonly titles: readonly [string] | readonly [string, string];
  /** In characters of the usual width; a Chinese one takes two. */
  readonly width: number;
}

/** A table as offices file it: title, unit, header of one or two rows, 合计 first, who made it. */
export interface OfficialTable {
  readonly sheetName: string;
  readonly title: string;
  /** Stands left of the unit, under the title. */
  readonly about: string;
  readonly unit: MoneyUnit;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Under the table: notes, and the line for signatures. */
  readonly foot: readonly string[];
  /** At the bottom of every printed page, beside the number of the page: which document this is. */
  readonly footer: string;
  /** Large at the top of every printed page, for a table that must not pass for another. */
  readonly header?: string;
}

/** The same facts for programs: one line each, nothing merged. */
export interface DataSheet {
  /** 数据 unless another is given. */
  readonly sheetName?: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (string | bigint | null)[])[];
}

export interface Export {
  /** Without its ending. */
  readonly fileName: string;
  readonly tables: readonly OfficialTable[];
  readonly data: DataSheet;
}
