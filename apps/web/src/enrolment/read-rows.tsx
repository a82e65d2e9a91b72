import "../batches/grid.css";
import type { HeadcountCheck } from "@daowei/api/contracts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { formatHeads } from "../money/heads.ts";
import { useHeadChangePercent } from "../office/use-head-change-percent.ts";
import { classNameOf } from "../words/class-name.ts";
import { headChange } from "./head-change.ts";
import { PlaceName } from "../places/named.tsx";

/** What was read from the file, line by line. */
export function ReadRows({ rows }: { rows: HeadcountCheck["rows"] }) {
  const { t } = useTranslation("enrolment");
  const scroll = useRef<HTMLDivElement>(null);
  const { indices, before, after } = useRowsInSight(rows.length, scroll);
  const percent = useHeadChangePercent();
  return (
    <>
      <h2>{t("check.rows")}</h2>
      <div ref={scroll} className="grid-box read-rows-scroll" tabIndex={0}>
        <table className="grid" aria-rowcount={rows.length + 1}>
          <caption>{t("check.rowsCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("check.rowPlace")}</th>
              <th scope="col">{t("check.rowLine")}</th>
              <th scope="col" className="grid-words">
                {t("check.rowClass")}
              </th>
              <th scope="col">{t("check.rowHeads")}</th>
              <th scope="col">{t("grid.previous")}</th>
              <th scope="col">{t("grid.change")}</th>
            </tr>
          </thead>
          <tbody>
            <tr className="grid-pad" aria-hidden="true">
              <td style={{ height: before }} />
            </tr>
            {indices.map((index) => {
              const row = rows[index];
              return row === undefined ? null : <ReadRow key={index} row={row} percent={percent} />;
            })}
            <tr className="grid-pad" aria-hidden="true">
              <td style={{ height: after }} />
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

function ReadRow({ row, percent }: { row: HeadcountCheck["rows"][number]; percent: number }) {
  const { t } = useTranslation("enrolment");
  const previous = row.previousHeads === null ? null : BigInt(row.previousHeads);
  const change = headChange(BigInt(row.heads), previous, percent);
  return (
    <tr>
      <th scope="row">
        <PlaceName name={row.placeName} /> <span className="quiet">{row.placeCode}</span>
      </th>
      <td>{row.line}</td>
      <td className="grid-words">{classNameOf(row.insuredClass)}</td>
      <td>{formatHeads(row.heads)}</td>
      <td>{row.previousHeads === null ? t("grid.none") : formatHeads(row.previousHeads)}</td>
      <td
        className={
          change !== null && change !== "added" && change.notable ? "change-notable" : undefined
        }
      >
        {change === null ? t("grid.none") : change === "added" ? t("grid.added") : change.text}
      </td>
    </tr>
  );
}
