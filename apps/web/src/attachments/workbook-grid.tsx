import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";

/** A workbook as the table of values that were stored with it, a sheet at a time; nothing of it runs or leads anywhere. */
export function WorkbookGrid({ id }: { id: string }) {
  const { t } = useTranslation("attachments");
  const [sheet, setSheet] = useState(0);
  const { data, error, refetch } = useQuery({
    ...api.attachments.workbook.queryOptions({ id, sheet }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">{t("pdf.reading")}</p>;
  if (data.notShown !== null)
    return (
      <p role="alert">
        {t("pdf.failed")} <small className="quiet">{data.notShown}</small>
      </p>
    );
  const { sheets, moreSheets, columns, moreColumns, rows, moreRows } = data;
  const formulas = rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula).length;
  return (
    <div className="workbook" data-testid={testIds.previewWorkbook}>
      <div className="chips" role="group" aria-label={t("workbook.sheets")}>
        {sheets.map(({ name, hidden }, index) => (
          <button
            key={index}
            type="button"
            className="plain-button"
            aria-pressed={index === sheet}
            onClick={() => {
              setSheet(index);
            }}
          >
            <span translate="no">{name}</span>
            {hidden ? ` ${t("workbook.hidden")}` : null}
          </button>
        ))}
        {moreSheets > 0 ? (
          <span className="quiet">{t("workbook.moreSheets", { count: moreSheets })}</span>
        ) : null}
      </div>
      <SheetTable columns={columns} rows={rows} name={sheets[sheet]?.name ?? ""} />
      <p className="quiet">
        {[
          moreRows > 0 ? t("workbook.moreRows", { count: moreRows }) : null,
          moreColumns > 0 ? t("workbook.moreColumns", { count: moreColumns }) : null,
          formulas > 0 ? t("workbook.formulas", { count: formulas }) : null,
        ]
          .filter((sentence) => sentence !== null)
          .join(" ")}
      </p>
    </div>
  );
}

function SheetTable({
  columns,
  rows,
  name,
}: {
  columns: number;
  rows: readonly {
    readonly line: number;
    readonly hidden: boolean;
    readonly cells: readonly { readonly text: string; readonly number: boolean }[];
  }[];
  name: string;
}) {
  const { t } = useTranslation("attachments");
  const across = Array.from({ length: columns }, (_, column) => column);
  if (rows.length === 0) return <p>{t("workbook.empty")}</p>;
  return (
    <div className="workbook-box" tabIndex={0} role="group" aria-label={name}>
      <table translate="no">
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t("workbook.line")}</span>
            </th>
            {across.map((column) => (
              <th key={column} scope="col">
                {letters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, hidden, cells }) => (
            <tr key={line}>
              <th scope="row">
                {line}
                {hidden ? ` ${t("workbook.hidden")}` : null}
              </th>
              {across.map((column) => (
                <td key={column} className={cells[column]?.number === true ? "count" : undefined}>
                  {cells[column]?.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A to Z, then AA: as spreadsheets call their columns. */
function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
