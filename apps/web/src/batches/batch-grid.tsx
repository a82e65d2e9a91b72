import "./grid.css";
import type { MarkView, BatchRows } from "@daowei/api/contracts";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { rowHeight } from "../app/look.ts";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import type { z } from "zod";
import { useFrame } from "../app/frame-context.ts";
import { inUnit, toFen } from "../money/in-unit.ts";
import { testIds } from "../test-ids.ts";
import { ChosenAmount } from "./chosen-amount.tsx";
import { FoldAll } from "./fold-all.tsx";
import { GridHead } from "./grid-head.tsx";
import { GridWarnings } from "./grid-warnings.tsx";
import { GridViewTools } from "./grid-view-tools.tsx";
import { gridModel, type GridRow, roundingShows, unfoldedRows, withTotals } from "./grid-model.ts";
import { GridRowView } from "./grid-row.tsx";
import { type CellRange, sumOf } from "./grid-range.ts";
import { cellOf } from "./grid-steps.ts";
import { SumChecks, SumFaultBar } from "./sum-checks.tsx";
import { sumFaults } from "./sum-faults.ts";
import { MoveTotals } from "./move-totals.tsx";
import { useGridKeys } from "./use-grid-keys.ts";
import type { GridView } from "./use-grid-view.ts";
import { useRest } from "./use-rest.ts";

const headHeight = 66;
const placeWidth = 192;
const headsWidth = 112;
const shareWidth = 88;

/** Pixels that show the longest amount, the whole total in bold, without cutting a digit off. */
function widthFor(longest: string): number {
  return Math.max(150, 24 + Math.ceil(longest.length * 8.3));
}

/** The government grid: a real table of which only the rows in sight exist. */
export function BatchGrid({
  batch,
  placeCode,
  openTransfer,
  onExplain,
  onRest,
  marks = [],
  grid,
  onView,
}: {
  batch: z.infer<typeof BatchRows>;
  placeCode: string;
  openTransfer: string | null;
  onExplain: (transferId: string) => void;
  /** Called when the pointer or the focus rests on an amount: the time to fetch what its receipt needs. */
  onRest?: (transferId: string) => void;
  /** Cells that were pointed at when the batch was sent back. */
  marks?: readonly MarkView[];
  grid: GridView;
  /** Puts another view into the address; without it none is offered. */
  onView?: (viewId?: string) => void;
}) {
  const { folded, totals } = grid;
  const { density } = grid.view.settings;
  const { t } = useTranslation(["batches", "frame"]);
  const { unit } = useFrame();
  const { levels, ahead, rows: all } = useMemo(() => gridModel(batch), [batch]);
  const rows = useMemo(() => {
    const opened = all.find((row) => holds(row, openTransfer))?.city;
    const open = unfoldedRows(all, new Set([...folded].filter((city) => city !== opened)));
    return withTotals(open, totals);
  }, [all, folded, openTransfer, totals]);
  const faults = useMemo(() => sumFaults(batch), [batch]);
  const rounded = useMemo(() => unit === "wan" && roundingShows(all), [all, unit]);
  const scroll = useRef<HTMLDivElement>(null);
  const totalAt = rows.findIndex(({ kind }) => kind === "total");
  const totalRow = rows[totalAt];
  const bodyRows = rows.filter(({ kind }) => kind !== "total");
  const firstBody = totals === "first" ? 1 : 0;
  const amountWidth = widthFor(totalRow === undefined ? "" : inUnit(totalRow.legalFen, unit));
  const { indices, before, after, bring } = useRowsInSight(bodyRows.length, scroll, () =>
    rowHeight(density),
  );
  const bringRow = (row: number) => {
    const index = row - firstBody;
    if (bodyRows[index] !== undefined) bring(index);
  };
  useEffect(() => {
    const index = bodyRows.findIndex((row) => holds(row, openTransfer));
    if (index >= 0) bring(index);
    // Only when the address opens another cell: scrolling by hand must not be undone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [openTransfer]);
  const onClick = useCallback(
    (event: MouseEvent) => {
      const transfer = cellOf(event.target)?.dataset["transfer"];
      if (transfer !== undefined) onExplain(transfer);
    },
    [onExplain],
  );
  const rest = useRest(onRest);
  const { onKeyDown, onFocus, range, focused } = useGridKeys({
    scroll,
    rows,
    levels,
    placeCode,
    bring: bringRow,
  });
  const inFocus = useMemo(() => amountOf(batch, focused), [batch, focused]);
  const chosen = range === null ? inFocus : sumOf(rows, range);
  const totalLine =
    totalRow === undefined ? null : (
      <GridRowView
        row={totalRow}
        index={totalAt}
        unit={unit}
        ahead={ahead}
        openTransfer={null}
        chosen={chosenIn(range, totalAt)}
        below={totals === "last"}
      />
    );
  return (
    <div className="grid-box" data-view-density={density ?? undefined}>
      <SumFaultBar faults={faults} placeCode={placeCode} />
      <div
        ref={scroll}
        className="grid-scroll"
        style={{ height: headHeight + rows.length * rowHeight(density) }}
        tabIndex={0}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          rest(event);
          onFocus(event);
        }}
        onPointerOver={rest}
      >
        <table
          className="grid"
          aria-rowcount={rows.length + 2}
          style={{
            minWidth:
              placeWidth +
              headsWidth +
              (ahead ? shareWidth : 0) +
              amountWidth * (levels.length + (ahead ? 2 : 1)),
          }}
        >
          <caption>{t("grid.caption")}</caption>
          <colgroup>
            <col style={{ width: placeWidth }} />
            <col style={{ width: headsWidth }} />
            {ahead ? (
              <>
                <col />
                <col style={{ width: shareWidth }} />
              </>
            ) : null}
            {levels.map((level) => (
              <col key={level} />
            ))}
            <col />
          </colgroup>
          <GridHead levels={levels} placeCode={placeCode} ahead={ahead} />
          <tbody>
            {totals === "first" ? totalLine : null}
            <Pad height={before} />
            {indices.map((index) => {
              const row = bodyRows[index];
              return row === undefined ? null : (
                <GridRowView
                  key={row.key}
                  row={row}
                  index={index + firstBody}
                  unit={unit}
                  ahead={ahead}
                  openTransfer={holds(row, openTransfer) ? openTransfer : null}
                  levels={levels}
                  folded={row.kind === "subtotal" ? folded.has(row.city ?? "") : undefined}
                  onFold={grid.fold}
                  chosen={chosenIn(range, index + firstBody)}
                  marked={marks
                    .filter((mark) => row.kind === "place" && mark.placeCode === row.key)
                    .map((mark) => mark.column)
                    .join(" ")}
                />
              );
            })}
            <Pad height={after} />
            {totals === "last" ? totalLine : null}
          </tbody>
        </table>
      </div>
      <p className="grid-foot" data-testid={testIds.checks}>
        <SumChecks faults={faults} />
        <GridWarnings rows={all} />
        {chosen === null ? null : <ChosenAmount chosen={chosen} />}
        {rounded ? <span className="quiet">{t("frame:roundingNote")}</span> : null}
        <FoldAll rows={all} folded={folded} onFold={grid.foldAll} />
        <MoveTotals totals={totals} onMove={grid.moveTotals} />
        {onView === undefined ? null : <GridViewTools view={grid.view} onView={onView} />}
        <span className="push">{t("grid.hint")}</span>
      </p>
    </div>
  );
}

/** The chosen columns of a row as "first:last", so that a row is redrawn only when its own change. */
function chosenIn(range: CellRange | null, row: number): string | undefined {
  if (range === null || row < range.rows[0] || row > range.rows[1]) return undefined;
  return range.columns.join(":");
}

/** The amount that has the focus, as the one that is chosen; null where none has. */
function amountOf({ rows }: z.infer<typeof BatchRows>, transfer: string | null) {
  if (transfer === null) return null;
  for (const { cells } of rows) {
    const found = cells.find(({ transferId }) => transferId === transfer);
    if (found !== undefined) return { count: 1, fen: toFen(found.amountFen) };
  }
  return null;
}

function holds(row: GridRow, transfer: string | null): boolean {
  return (
    transfer !== null &&
    row.cells.some((cell) => cell?.transfers.some(({ transferId }) => transferId === transfer))
  );
}

function Pad({ height }: { height: number | undefined }) {
  if (height === undefined || height <= 0) return null;
  return (
    <tr className="grid-pad" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}
