import "../batches/grid.css";
import "./enrolment.css";
import type { HeadcountRow } from "@daowei/api/contracts";
import type { TFunction } from "i18next";
import { memo, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { rowHeight } from "../app/look.ts";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { EmptyByFilter } from "../filters/empty-by-filter.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { useHeadChangePercent } from "../office/use-head-change-percent.ts";
import { shownColumns } from "../views/arrange.ts";
import type { ShownColumn } from "../views/column.ts";
import { useView } from "../views/use-view.ts";
import { ViewTools } from "../views/view-tools.tsx";
import { ViewedCells, ViewedHeads, ViewedWidths } from "../views/viewed-table.tsx";
import { filteredLines } from "./filter-lines.ts";
import { changeOf } from "./head-change-cell.tsx";
import { useHeadcountColumns } from "./headcount-columns.tsx";
import { useEnrolmentFilters } from "./use-enrolment-filters.ts";
import type { EnrolmentFilter } from "./search.ts";
import { type HeadcountLine, type HeadcountTable, headcountTable } from "./headcount-table.ts";

const placeWidth = 220;
const noFilter: EnrolmentFilter = {};
const headHeight = 46;

/** Which saved view the table is shown in; each page that holds the table keeps it in its own way. */
export interface Viewing {
  readonly viewId: string | undefined;
  readonly onView: (viewId: string | undefined) => void;
  /** Of the address, on a page that filters. */
  readonly filter?: EnrolmentFilter;
}

/** One version's headcounts by place and class, with the version before; only the rows in sight exist. */
export function HeadcountGrid({
  rows,
  before,
  viewing,
}: {
  rows: readonly HeadcountRow[];
  before: readonly HeadcountRow[];
  viewing: Viewing;
}) {
  const { t } = useTranslation("enrolment");
  const percent = useHeadChangePercent();
  const table = useMemo(() => headcountTable(rows, before, percent), [rows, before, percent]);
  const { year } = useFrame();
  const view = useView("headcounts", viewing.viewId);
  const known = useHeadcountColumns(table.classes);
  const columns = useMemo(
    // The place stays in sight in any view.
    () => shownColumns(known, { ...view.settings, frozen: 0 }),
    [known, view.settings],
  );
  const { density } = view.settings;
  const scroll = useRef<HTMLDivElement>(null);
  const { filter } = viewing;
  const filters = useEnrolmentFilters(table.lines, filter ?? noFilter);
  const shownLines = useMemo(() => filteredLines(table.lines, filter ?? noFilter), [table, filter]);
  const [totalLine, ...lines] = shownLines;
  const sight = useRowsInSight(lines.length, scroll, () => rowHeight(density));
  const named: readonly ShownColumn<HeadcountLine>[] = [
    {
      key: "place",
      name: t("grid.place"),
      cell: (line) => nameOf(line, t),
      text: (line) => nameOf(line, t),
      width: undefined,
      frozen: undefined,
    },
    ...columns,
  ];
  return (
    <>
      <div className="page-head">
        {filter === undefined ? null : <FilterBar filters={filters} />}
        <ViewTools
          view={view}
          columns={known}
          shown={named}
          filters={{}}
          fileName={t("grid.sheetName", { year })}
          rows={() => Promise.resolve(shownLines)}
          onOpen={({ view: wanted }) => {
            viewing.onView(wanted);
          }}
        />
      </div>
      {lines.length === 0 && table.lines.length > 1 ? <EmptyByFilter filters={filters} /> : null}
      <div className="grid-box" data-view-density={density ?? undefined}>
        <div
          ref={scroll}
          className="grid-scroll headcount-scroll"
          style={{ height: headHeight + shownLines.length * rowHeight(density) }}
          tabIndex={0}
        >
          <table
            className="grid headcount-grid"
            aria-rowcount={shownLines.length + 1}
            style={{
              minWidth: columns.reduce((sum, { width }) => sum + (width ?? 128), placeWidth),
            }}
          >
            <caption>{t("grid.caption")}</caption>
            <colgroup>
              <col style={{ width: placeWidth }} />
              <ViewedWidths columns={columns} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t("grid.place")}</th>
                <ViewedHeads columns={columns} />
              </tr>
            </thead>
            <tbody>
              {totalLine === undefined ? null : (
                <Line line={totalLine} columns={columns} index={0} />
              )}
              <Pad height={sight.before} />
              {sight.indices.map((index) => {
                const line = lines[index];
                return line === undefined ? null : (
                  <Line key={line.key} line={line} columns={columns} index={index + 1} />
                );
              })}
              <Pad height={sight.after} />
            </tbody>
          </table>
        </div>
        <Foot table={table} shown={lines} percent={percent} />
      </div>
    </>
  );
}

function nameOf(line: HeadcountLine, t: TFunction<"enrolment">): string {
  if (line.kind === "total") return t("grid.all");
  return line.kind === "subtotal" ? t("grid.subtotal", { name: line.name }) : line.name;
}

const Line = memo(function Line({
  line,
  columns,
  index,
}: {
  line: HeadcountLine;
  columns: readonly ShownColumn<HeadcountLine>[];
  index: number;
}) {
  const { t } = useTranslation("enrolment");
  const name = nameOf(line, t);
  return (
    <tr className={`row-${line.kind}`} aria-rowindex={index + 2}>
      <th
        scope="row"
        className={line.kind === "place" && line.grouped ? "indent" : undefined}
        title={line.kind === "place" ? `${line.key} ${name}` : name}
      >
        {name}
      </th>
      <ViewedCells columns={columns} row={line} />
    </tr>
  );
});

function Foot({
  table,
  shown,
  percent,
}: {
  table: HeadcountTable;
  shown: readonly HeadcountLine[];
  percent: number;
}) {
  const { t } = useTranslation("enrolment");
  const places = table.lines.filter(({ kind }) => kind === "place");
  const compared = places.some((line) => line.compared !== null);
  const first = table.lines[0]?.previous === null;
  const added = places.filter((line) => line.compared === null).length;
  const count = places.filter((line) => {
    const change = changeOf(line);
    return change !== null && change !== "added" && change.notable;
  }).length;
  const left = shown.filter(({ kind }) => kind === "place").length;
  return (
    <p className="grid-foot">
      {left === places.length ? null : (
        <span>{t("filters.shown", { shown: left, count: places.length })}</span>
      )}
      <span className={count > 0 ? "change-notable" : undefined}>
        {t(`grid.${footWord({ first, compared, notable: count > 0 })}`, { count, percent })}
      </span>
      {compared && added > 0 ? <span>{t("grid.addedPlaces", { count: added })}</span> : null}
      {table.gone > 0 ? <span>{t("grid.gonePlaces", { count: table.gone })}</span> : null}
      <span className="push">{t("grid.unit")}</span>
    </p>
  );
}

function footWord(found: { first: boolean; compared: boolean; notable: boolean }) {
  if (found.first) return "first";
  if (!found.compared) return "otherPlaces";
  return found.notable ? "hint" : "calm";
}

function Pad({ height }: { height: number | undefined }) {
  if (height === undefined || height <= 0) return null;
  return (
    <tr className="grid-pad" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}
