import type { ReactNode } from "react";

/** A column that a list knows: how it heads, what a cell shows, and what it says in a file. */
export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  readonly kind?: "money" | "count" | undefined;
  readonly cell: (row: Row) => ReactNode;
  readonly text: (row: Row) => string;
  /** Not shown unless a view asks for it. */
  readonly aside?: true | undefined;
  /** Over all rows, in the line of sums. */
  readonly total?: ((rows: readonly Row[]) => ReactNode) | undefined;
}

/** A column as a view shows it. */
export interface ShownColumn<Row> extends Column<Row> {
  readonly width: number | undefined;
  /** Its number among those that stay in sight; undefined for one that moves. */
  readonly frozen: number | undefined;
}
