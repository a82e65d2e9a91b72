import "../batches/batches.css";
import "./deadlines.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { ActOnDeadlineDialog } from "./act-on-deadline-dialog.tsx";
import { DeadlineSentence } from "./deadline-sentence.tsx";
import { type ActOn, DeadlineTable } from "./deadline-table.tsx";
import { DeadlineTools } from "./deadline-tools.tsx";
import { MonthView } from "./month-view.tsx";
import { RecordReceiptDialog, type WrongReceipt } from "./record-receipt-dialog.tsx";
import { deadlineFilters, deadlineViews } from "./search.ts";
import { byUrgency, isShown } from "./urgency.ts";
import { YearView } from "./year-view.tsx";

export function DeadlinesPage() {
  const { t } = useTranslation("deadlines");
  const { view = "list", show = "all", month } = useSearch({ from: "/frame/deadlines" });
  const { me, year } = useFrame();
  const { data, error, refetch } = useQuery(api.deadlines.list.queryOptions(useScope()));
  const [asked, setAsked] = useState<ActOn | null>(null);
  const [wrong, setWrong] = useState<WrongReceipt | null>(null);
  const deadlines = useMemo(() => byUrgency(data ?? []), [data]);
  const shown = deadlines.filter((one) => isShown(show, one));
  const shownMonth = month ?? monthToShow(me.today, year, deadlines);
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <DeadlineTools deadlines={shown} />
      </div>
      {data === undefined || deadlines.length === 0 ? null : (
        <p className="sentence">
          <DeadlineSentence deadlines={deadlines} />
        </p>
      )}
      <Views view={view} />
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : view === "month" ? (
        <MonthView month={shownMonth} deadlines={deadlines} />
      ) : view === "year" ? (
        <YearView deadlines={deadlines} />
      ) : deadlines.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Filters show={show} />
          {shown.length === 0 ? (
            <p className="paper empty">{t("filterEmpty")}</p>
          ) : (
            <DeadlineTable deadlines={shown} onAct={setAsked} onCorrect={setWrong} />
          )}
        </>
      )}
      {wrong === null ? null : (
        <RecordReceiptDialog
          wrong={wrong}
          onClose={() => {
            setWrong(null);
          }}
        />
      )}
      {asked === null ? null : (
        <ActOnDeadlineDialog
          asked={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

/** Today's month in its own year; in another, that of its most urgent date. */
function monthToShow(today: string, year: number, deadlines: readonly { dueOn: string }[]): string {
  if (today.startsWith(String(year))) return today.slice(0, 7);
  return deadlines[0]?.dueOn.slice(0, 7) ?? `${year}-12`;
}

function Views({ view }: { view: (typeof deadlineViews)[number] }) {
  const { t } = useTranslation("deadlines");
  return (
    <nav className="tabs" aria-label={t("viewsLabel")}>
      {deadlineViews.map((name) => (
        <Link
          key={name}
          to="/deadlines"
          search={{ view: name }}
          aria-current={view === name ? "page" : undefined}
        >
          {t(`views.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function Filters({ show }: { show: (typeof deadlineFilters)[number] }) {
  const { t } = useTranslation("deadlines");
  return (
    <nav className="marks" aria-label={t("showLabel")}>
      {deadlineFilters.map((name) => (
        <Link
          key={name}
          to="/deadlines"
          search={{ view: "list", show: name }}
          className="plain-button"
          aria-current={show === name ? "true" : undefined}
        >
          {t(`show.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function Empty() {
  const { t } = useTranslation("deadlines");
  const { year, places, placeCode, post } = useFrame();
  return (
    <div className="paper empty">
      <strong>{t("sentence.none", { year, place: placeNameOf(places, placeCode, post) })}</strong>
      <p>{t("emptyText")}</p>
    </div>
  );
}
