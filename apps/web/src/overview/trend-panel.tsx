import type { OverviewTrend } from "@daowei/api/contracts";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "../charts/chart.tsx";
import { FigureTable } from "../charts/figure-table.tsx";
import { PanelHead } from "../charts/panel-head.tsx";
import { Amount } from "../money/amount.tsx";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { monthName } from "../words/dates.ts";
import { trendOption } from "./trend-option.ts";

type Months = OverviewTrend["months"];

/** What had fallen due and what had arrived, month by month. */
export function TrendPanel({ months }: { months: Months }) {
  const { t } = useTranslation(["overview", "domain"]);
  const [table, setTable] = useState(false);
  const option = useMemo(
    () =>
      trendOption(months, { due: t("dueSoFar"), arrived: t("arrivedSoFar"), unit: t("axisUnit") }),
    [months, t],
  );
  const known = months.findLast(({ arrivedSoFarFen }) => arrivedSoFarFen !== null);
  if (months.length === 0) return null;
  return (
    <section className="paper panel">
      <PanelHead title={t("byMonth")} table={table} onSwitch={setTable} />
      {table ? (
        <TrendTable months={months} />
      ) : (
        <Chart
          option={option}
          height={260}
          says={
            known?.arrivedSoFarFen === undefined || known.arrivedSoFarFen === null
              ? t("byMonth")
              : t("trendSays", {
                  month: monthName(known.month),
                  due: inSentence(toFen(known.dueSoFarFen)),
                  arrived: inSentence(toFen(known.arrivedSoFarFen)),
                })
          }
        />
      )}
    </section>
  );
}

function TrendTable({ months }: { months: Months }) {
  const { t } = useTranslation("overview");
  return (
    <FigureTable
      caption={t("byMonth")}
      of={t("month")}
      figures={[t("dueInMonth"), t("arrivedInMonth"), t("dueSoFar"), t("arrivedSoFar")]}
    >
      {months.map(({ month, dueFen, arrivedFen, dueSoFarFen, arrivedSoFarFen }) => (
        <tr key={month}>
          <th scope="row">{monthName(month)}</th>
          <td className="money">
            <Amount fen={dueFen} dash />
          </td>
          <td className="money">
            <Amount fen={arrivedFen} dash />
          </td>
          <td className="money">
            <Amount fen={dueSoFarFen} dash />
          </td>
          <td className="money">
            {arrivedSoFarFen === null ? "—" : <Amount fen={arrivedSoFarFen} dash />}
          </td>
        </tr>
      ))}
    </FigureTable>
  );
}
