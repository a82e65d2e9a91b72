import type { OverviewTrend } from "@daowei/api/contracts";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "../charts/chart.tsx";
import { FigureTable } from "../charts/figure-table.tsx";
import { PanelHead } from "../charts/panel-head.tsx";
import { Amount } from "../money/amount.tsx";
import { formatRate } from "../money/heads.ts";
import { yearsOption } from "./years-option.ts";

type Years = OverviewTrend["years"];

/** This year beside those before it; a click on one goes there. */
export function YearsPanel({ years }: { years: Years }) {
  const { t } = useTranslation("overview");
  const [table, setTable] = useState(false);
  const navigate = useNavigate();
  const option = useMemo(
    () =>
      yearsOption(years, { due: t("tiles.due"), arrived: t("tiles.arrived"), unit: t("axisUnit") }),
    [years, t],
  );
  if (years.length === 0) return null;
  return (
    <section className="paper panel">
      <PanelHead title={t("byYear")} table={table} onSwitch={setTable} />
      {table ? (
        <YearsTable years={years} />
      ) : (
        <Chart
          option={option}
          height={260}
          says={t("yearsSay", { years: years.map(yearAndRate).join(t("yearsJoin")) })}
          onPick={(index) => {
            const year = years[index]?.fiscalYear;
            if (year !== undefined)
              void navigate({ to: "/", search: (now) => ({ ...now, year }), resetScroll: false });
          }}
        />
      )}
      {years.length === 1 ? <p className="quiet">{t("oneYear")}</p> : null}
    </section>
  );

  function yearAndRate({ fiscalYear, arrivalRateBasisPoints: rate }: Years[number]): string {
    return `${fiscalYear} ${rate === null ? "—" : formatRate(rate)}`;
  }
}

function YearsTable({ years }: { years: Years }) {
  const { t } = useTranslation("overview");
  return (
    <FigureTable
      caption={t("byYear")}
      of={t("year")}
      figures={[t("tiles.due"), t("tiles.arrived"), t("tiles.rate")]}
    >
      {years.map(({ fiscalYear, dueFen, arrivedFen, arrivalRateBasisPoints: rate }) => (
        <tr key={fiscalYear}>
          <th scope="row" className="num">
            <Link to="/" search={(now) => ({ ...now, year: fiscalYear })}>
              {fiscalYear}
            </Link>
          </th>
          <td className="money">
            <Amount fen={dueFen} dash />
          </td>
          <td className="money">
            <Amount fen={arrivedFen} dash />
          </td>
          <td className="money">{rate === null ? "—" : formatRate(rate)}</td>
        </tr>
      ))}
    </FigureTable>
  );
}
