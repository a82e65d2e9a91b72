import "../overview/overview.css";
import type { Overview, OverviewTrend } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { rateOrDash } from "../money/heads.ts";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { LevelPanel } from "../overview/level-panel.tsx";
import { OverviewSentence } from "../overview/overview-sentence.tsx";
import { longDate } from "../words/dates.ts";
import { BriefLate, BriefMonths, BriefPlaces, BriefYears } from "./brief-tables.tsx";
import { useSigners } from "../office/use-signers.ts";
import { Sheet } from "./sheet.tsx";
import { nameOfPlace } from "../places/named.tsx";

/** 一页纸简报: what a leader needs to know of the money of a year, on one page. */
export function BriefSheet({ overview, trend }: { overview: Overview; trend: OverviewTrend }) {
  const { t } = useTranslation(["print", "domain"]);
  const { fiscalYear: year, placeCode, placeName, today } = overview;
  const signers = useSigners(placeCode);
  return (
    <Sheet
      title={t("brief.title", { place: nameOfPlace(placeName), year })}
      about={
        <>
          <span>{t("brief.asOf", { date: longDate(today) })}</span>
          {overview.illustrative ? <b>{t("domain:illustrative")}</b> : null}
          <UnitLabel />
        </>
      }
      document={{
        id: t("brief.id", { year, code: placeCode, date: today }),
        hash: null,
        path: `/?year=${year}&place=${placeCode}`,
      }}
      orientation="portrait"
      signers={signers}
    >
      <div className="brief-sentence">
        <OverviewSentence overview={overview} />
      </div>
      <Figures overview={overview} />
      <div className="brief-pair">
        <BriefPlaces overview={overview} />
        <div>
          <LevelPanel levels={overview.byLevel} placeCode={placeCode} />
          <BriefMonths months={trend.months} />
          <BriefYears years={trend.years} />
        </div>
      </div>
      <BriefLate overview={overview} />
    </Sheet>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation("print");
  const { dueFen, arrivedFen, lateCount, lateFen } = overview;
  return (
    <table className="sheet-table">
      <caption>{t("brief.figures")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("brief.due")}</th>
          <th scope="col">{t("brief.arrived")}</th>
          <th scope="col">{t("brief.rate")}</th>
          <th scope="col">{t("brief.rateByToday")}</th>
          <th scope="col">{t("brief.open")}</th>
          <th scope="col">{t("brief.lateCount")}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="strong">
          <td className="money">
            <Amount fen={dueFen} />
          </td>
          <td className="money">
            <Amount fen={arrivedFen} />
          </td>
          <td className="money">{rateOrDash(overview.arrivalRateBasisPoints)}</td>
          <td className="money">{rateOrDash(overview.arrivalRateByTodayBasisPoints)}</td>
          <td className="money">
            <Amount fen={toFen(dueFen) - toFen(arrivedFen)} />
          </td>
          <td className="money">
            {lateCount === 0
              ? "—"
              : t("brief.lateText", { count: lateCount, amount: inSentence(toFen(lateFen)) })}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
