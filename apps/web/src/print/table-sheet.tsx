import type { BatchDetail, BatchRows, TotalsPlace } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useFrame } from "../app/frame-context.ts";
import { gridModel, type GridRow, roundingShows, withTotals } from "../batches/grid-model.ts";
import { useRowName } from "../batches/row-name.ts";
import { SharesPaidAhead } from "../batches/shares-paid-ahead.tsx";
import { SignOff } from "../batches/sign-off.tsx";
import { SumChecks, SumFaultBar } from "../batches/sum-checks.tsx";
import { sumFaults } from "../batches/sum-faults.ts";
import { UnitLabel } from "../money/amount.tsx";
import { formatHeads } from "../money/heads.ts";
import { inUnit } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";
import { useSigners } from "../office/use-signers.ts";
import { Sheet } from "./sheet.tsx";
import { SubjectsOnSheet } from "./subjects-on-sheet.tsx";
import { documentOf } from "./document-of.ts";
import { nameOfPlace } from "../places/named.tsx";

/** 分配表: the whole table of a batch for A4 landscape, its head repeated on every page. */
export function TableSheet({
  batch,
  table,
  totals,
}: {
  batch: z.infer<typeof BatchDetail>;
  table: z.infer<typeof BatchRows>;
  totals: TotalsPlace;
}) {
  const { t } = useTranslation(["print", "batches", "domain", "frame"]);
  const { unit } = useFrame();
  const signers = useSigners(batch.placeCode);
  const { levels, ahead, rows } = gridModel(table);
  const faults = sumFaults(table);
  return (
    <Sheet
      title={t("table.title", { title: batch.title })}
      about={
        <>
          <span>
            {t("table.about", {
              place: nameOfPlace(batch.placeName),
              year: batch.fiscalYear,
              number: batch.number,
            })}
          </span>
          <span>
            {t("batches:instalment", { year: batch.fiscalYear, instalment: batch.instalment })}
          </span>
          {batch.documentNumber === null ? null : <span>{batch.documentNumber}</span>}
          <SubjectsOnSheet batch={batch} />
          {batch.illustrative ? <b>{t("domain:illustrative")}</b> : null}
          <UnitLabel />
        </>
      }
      document={documentOf(batch)}
      orientation="landscape"
      signers={signers}
    >
      <SumFaultBar faults={faults} placeCode={batch.placeCode} />
      <table className="sheet-table">
        <caption className="unseen">{t("batches:grid.caption")}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t("batches:grid.place")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("table.heads")}
            </th>
            {ahead ? (
              <>
                <th scope="col" rowSpan={2}>
                  {t("batches:grid.legal")}
                </th>
                <th scope="col" rowSpan={2}>
                  {t("batches:grid.share")}
                </th>
              </>
            ) : null}
            <th scope="colgroup" colSpan={levels.length}>
              {t(ahead ? "batches:grid.levelsAhead" : "batches:grid.levels")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("batches:grid.total")}
            </th>
          </tr>
          <tr>
            {levels.map((level) => (
              <th key={level} scope="col">
                {levelName(level, batch.placeCode)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withTotals(rows, totals).map((row) => (
            <Row key={row.key} row={row} ahead={ahead} />
          ))}
        </tbody>
      </table>
      <p className="sheet-note">
        <SumChecks faults={faults} />
        {unit === "wan" && roundingShows(rows) ? <span>{t("frame:roundingNote")}</span> : null}
        {rows.some(isUnconfirmed) ? <span>{t("table.unconfirmed")}</span> : null}
      </p>
      <SharesPaidAhead ahead={batch.ahead} />
      {batch.signOff === null ? null : <SignOff anchor={batch.signOff} />}
    </Sheet>
  );
}

function isUnconfirmed(row: GridRow): boolean {
  return row.cells.some((cell) => cell?.transfers.some(({ unconfirmed }) => unconfirmed));
}

function Row({ row, ahead }: { row: GridRow; ahead: boolean }) {
  const { unit } = useFrame();
  const name = useRowName(row);
  return (
    <tr className={row.kind === "place" ? undefined : "strong"}>
      <th scope="row" className={row.indent > 0 ? "indent" : undefined}>
        {name}
      </th>
      <td className="count">{formatHeads(row.heads)}</td>
      {ahead ? (
        <>
          <td className="money">{inUnit(row.legalFen, unit)}</td>
          <td className="count">{row.percent === null ? "" : `${row.percent}%`}</td>
        </>
      ) : null}
      {row.cells.map((cell, column) => (
        <td key={column} className="money">
          {cell?.transfers.some(({ unconfirmed }) => unconfirmed) === true ? "？ " : null}
          {cell === null || cell.amountFen === 0n ? "—" : inUnit(cell.amountFen, unit)}
        </td>
      ))}
      <td className="money">{inUnit(row.totalFen, unit)}</td>
    </tr>
  );
}
