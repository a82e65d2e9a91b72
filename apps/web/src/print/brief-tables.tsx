import type { Overview, OverviewTrend } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { FigureTable } from "../charts/figure-table.tsx";
import { Amount } from "../money/amount.tsx";
import { rateOrDash } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";
import { monthName } from "../words/dates.ts";
import { PlaceName } from "../places/named.tsx";

// So many that the brief stays one page.
const placesShown = 14;
const monthsShown = 6;
const lateShown = 5;

export function BriefPlaces({ overview }: { overview: Overview }) {
  const { t } = useTranslation("print");
  const left = overview.byPlace.length - placesShown;
  return (
    <div>
      <FigureTable
        caption={t("brief.places")}
        of={t("brief.place")}
        figures={[t("brief.open"), t("brief.ofYear")]}
        onPaper
      >
        {overview.byPlace.slice(0, placesShown).map((place) => (
          <tr key={place.placeCode}>
            <th scope="row">
              <PlaceName name={place.placeName} />
              {place.lateCount > 0 ? " ⚠" : null}
            </th>
            <td className="money">
              <Amount fen={toFen(place.dueFen) - toFen(place.arrivedFen)} dash />
            </td>
            <td className="money">{rateOrDash(place.arrivalRateBasisPoints)}</td>
          </tr>
        ))}
      </FigureTable>
      {left > 0 ? <p className="sheet-note">{t("brief.more", { count: left })}</p> : null}
    </div>
  );
}

export function BriefMonths({ months }: { months: OverviewTrend["months"] }) {
  const { t } = useTranslation("print");
  const past = months.filter(({ arrivedSoFarFen }) => arrivedSoFarFen !== null);
  return (
    <FigureTable
      caption={t("brief.months")}
      of={t("brief.month")}
      figures={[t("brief.fallenDue"), t("brief.arrivedSoFar")]}
      onPaper
    >
      {past.slice(-monthsShown).map(({ month, dueSoFarFen, arrivedSoFarFen }) => (
        <tr key={month}>
          <th scope="row">{monthName(month)}</th>
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

export function BriefYears({ years }: { years: OverviewTrend["years"] }) {
  const { t } = useTranslation("print");
  return (
    <FigureTable
      caption={t("brief.years")}
      of={t("brief.year")}
      figures={[t("brief.due"), t("brief.rate")]}
      onPaper
    >
      {years.map(({ fiscalYear, dueFen, arrivalRateBasisPoints }) => (
        <tr key={fiscalYear}>
          <th scope="row">{fiscalYear}</th>
          <td className="money">
            <Amount fen={dueFen} dash />
          </td>
          <td className="money">{rateOrDash(arrivalRateBasisPoints)}</td>
        </tr>
      ))}
    </FigureTable>
  );
}

export function BriefLate({ overview }: { overview: Overview }) {
  const { t } = useTranslation("print");
  if (overview.late.length === 0) return <p className="sheet-note">✓ {t("brief.lateNone")}</p>;
  return (
    <table className="sheet-table">
      <caption>{t("brief.late")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("brief.transfer")}</th>
          <th scope="col">{t("brief.place")}</th>
          <th scope="col">{t("brief.level")}</th>
          <th scope="col">{t("brief.open")}</th>
          <th scope="col">{t("brief.dueOn")}</th>
        </tr>
      </thead>
      <tbody>
        {overview.late.slice(0, lateShown).map((transfer) => (
          <tr key={transfer.id}>
            <th scope="row" className="num">
              {transfer.number}
            </th>
            <td>
              <PlaceName name={transfer.placeName} />
            </td>
            <td>{levelName(transfer.level, transfer.placeCode)}</td>
            <td className="money">
              <Amount fen={toFen(transfer.amountFen) - toFen(transfer.arrivedFen)} />
            </td>
            <td className="num">{transfer.dueOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
