import "./views.css";
import { type ReactNode, type RefObject, useLayoutEffect } from "react";
import type { ShownColumn } from "./column.ts";

interface Shown<Row> {
  readonly columns: readonly ShownColumn<Row>[];
}

/** How wide the columns of a view are. */
export function ViewedWidths<Row>({ columns }: Shown<Row>) {
  return columns.map(({ key, width }) => (
    <col key={key} style={width === undefined ? undefined : { width, minWidth: width }} />
  ));
}

/** The heads of a view's columns. */
export function ViewedHeads<Row>({ columns }: Shown<Row>) {
  return columns.map((column) => (
    <th key={column.key} scope="col" {...lookOf(column)}>
      {column.name}
    </th>
  ));
}

/** One row's cells. */
export function ViewedCells<Row>({ columns, row }: Shown<Row> & { readonly row: Row }) {
  return columns.map((column) => (
    <td key={column.key} {...lookOf(column)}>
      {column.cell(row)}
    </td>
  ));
}

/** The line of sums: its name under the first column. */
export function ViewedTotals<Row>({
  columns,
  rows,
  name,
}: Shown<Row> & { readonly rows: readonly Row[]; readonly name: ReactNode }) {
  return columns.map((column, index) =>
    index === 0 ? (
      <th key={column.key} scope="row" {...lookOf(column)}>
        {name}
      </th>
    ) : (
      <td key={column.key} {...lookOf(column)}>
        {column.total?.(rows)}
      </td>
    ),
  );
}

function lookOf<Row>({ kind, frozen, width }: ShownColumn<Row>) {
  const classes = [
    kind,
    frozen === undefined ? undefined : "frozen",
    width === undefined ? undefined : "sized",
  ].filter((name) => name !== undefined);
  return {
    className: classes.length === 0 ? undefined : classes.join(" "),
    style: {
      ...(width === undefined ? {} : { maxWidth: width }),
      ...(frozen === undefined ? {} : { left: `var(--frozen-${frozen}, 0)` }),
    },
  };
}

/** Puts frozen columns beside each other: where each begins is known once the browser has laid the table out. */
export function useFrozen(table: RefObject<HTMLTableElement | null>, frozen: number): void {
  useLayoutEffect(() => {
    const own = table.current;
    if (own === null || frozen === 0) return;
    const place = () => {
      let left = 0;
      for (const [index, head] of [
        ...own.querySelectorAll<HTMLElement>("thead th.frozen"),
      ].entries()) {
        own.style.setProperty(`--frozen-${index}`, `${left}px`);
        left += head.offsetWidth;
      }
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(own);
    return () => {
      watch.disconnect();
    };
  });
}
