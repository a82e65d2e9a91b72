import "../acts/acts.css";
import type { FiscalYearEvent } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";
import { CloseYearDialog, ReopenYearDialog } from "./year-dialogs.tsx";
import { nameOfPlace, OfficeName, PlaceName } from "../places/named.tsx";

/** 年度结账: which years of the place are closed, and closing and opening them. */
export function YearsPage() {
  const { t } = useTranslation("years");
  const { me, placeCode, places, post } = useFrame();
  const { data, error, refetch } = useQuery(api.fiscalYears.closings.queryOptions({ placeCode }));
  const [closing, setClosing] = useState<number | null>(null);
  const [reopening, setReopening] = useState<FiscalYearEvent | null>(null);
  const placeName = places.find(({ code }) => code === placeCode)?.name ?? placeCode;
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      <p className="sentence">{t("sentence")}</p>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : (
        <>
          <div className="ledger-box">
            <table className="ledger">
              <caption className="unseen">{t("list")}</caption>
              <Head />
              <tbody>
                {yearsShown(me.years, data.closed).map((year) => (
                  <YearRow
                    key={year}
                    year={year}
                    closed={data.closed.find(({ fiscalYear }) => fiscalYear === year)}
                    mayClose={post.role === "approver"}
                    onClose={() => {
                      setClosing(year);
                    }}
                    onReopen={setReopening}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <History events={data.events} />
        </>
      )}
      {closing === null ? null : (
        <CloseYearDialog
          fiscalYear={closing}
          placeCode={placeCode}
          placeName={nameOfPlace(placeName)}
          onClose={() => {
            setClosing(null);
          }}
        />
      )}
      {reopening === null ? null : (
        <ReopenYearDialog
          {...reopening}
          onClose={() => {
            setReopening(null);
          }}
        />
      )}
    </section>
  );
}

/** Years with rules, and those that were closed at a time when there were some. */
function yearsShown(governed: readonly number[], closed: readonly FiscalYearEvent[]): number[] {
  const all = new Set([...governed, ...closed.map(({ fiscalYear }) => fiscalYear)]);
  return [...all].toSorted((a, b) => b - a);
}

function Head() {
  const { t } = useTranslation("years");
  return (
    <thead>
      <tr>
        {(["year", "state", "office", "by", "at", "reason", "act"] as const).map((name) => (
          <th key={name} scope="col">
            {t(`columns.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function YearRow({
  year,
  closed,
  mayClose,
  onClose,
  onReopen,
}: {
  year: number;
  closed: FiscalYearEvent | undefined;
  mayClose: boolean;
  onClose: () => void;
  onReopen: (closed: FiscalYearEvent) => void;
}) {
  const { t } = useTranslation("years");
  const { me, placeCode, post } = useFrame();
  const now = Number(me.today.slice(0, 4));
  const over = year < now;
  const mayAsk = ["preparer", "reviewer", "approver"].includes(post.role);
  return (
    <tr data-testid={testIds.yearRow} data-year={year}>
      <th scope="row">{year}</th>
      <td className="nowrap">
        {closed === undefined
          ? t(over ? "open" : year === now ? "current" : "ahead")
          : `✓ ${t("closed")}`}
      </td>
      <td>{closed === undefined ? null : <OfficeName name={closed.officeName} />}</td>
      <td>{closed?.by}</td>
      <td className="nowrap num">{closed === undefined ? null : moment(closed.at)}</td>
      <td>{closed?.reason}</td>
      <td className="nowrap">
        {closed === undefined && over && mayClose ? (
          <button
            type="button"
            className="plain-button small-switch"
            data-testid={testIds.closeYear}
            onClick={onClose}
          >
            {t("close")}
          </button>
        ) : null}
        {closed?.placeCode === placeCode && mayAsk ? (
          <button
            type="button"
            className="plain-button small-switch"
            data-testid={testIds.reopenYear}
            onClick={() => {
              onReopen(closed);
            }}
          >
            {t("reopen")}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function History({ events }: { events: readonly FiscalYearEvent[] }) {
  const { t } = useTranslation("years");
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{t("history")}</h2>
      <ul>
        {events.map((one) => (
          <li key={`${one.fiscalYear} ${one.placeCode} ${one.at}`}>
            <span className="num">{moment(one.at)}</span> {one.by}
            {mark("open")}
            <OfficeName name={one.officeName} />
            {mark("close")} {t(`act.${one.act}`)} {one.fiscalYear} ·{" "}
            <PlaceName name={one.placeName} />
            {mark("colon")}
            {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
