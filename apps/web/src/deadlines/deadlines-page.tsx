import "../batches/batches.css";
import "./deadlines.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { EmptyByFilter } from "../filters/empty-by-filter.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { ActOnDeadlineDialog } from "./act-on-deadline-dialog.tsx";
import { DeadlineSentence } from "./deadline-sentence.tsx";
import { type ActOn, DeadlineTable } from "./deadline-table.tsx";
import { DeadlineTools } from "./deadline-tools.tsx";
import { MonthView } from "./month-view.tsx";
import { RecordReceiptDialog, type WrongReceipt } from "./record-receipt-dialog.tsx";
import { filteredDeadlines } from "./filter-deadlines.ts";
import { deadlineViews } from "./search.ts";
import { byUrgency } from "./urgency.ts";
import { useDeadlineFilters } from "./use-deadline-filters.ts";
import { YearView } from "./year-view.tsx";

export function DeadlinesPage() {
  const { t } = useTranslation("deadlines");
  const { view = "list", month, show, origin, of, text } = useSearch({ from: "/frame/deadlines" });
  const { me, year } = useFrame();
  const { data, error, refetch } = useQuery(api.deadlines.list.queryOptions(useScope()));
  const [asked, setAsked] = useState<ActOn | null>(null);
  const [wrong, setWrong] = useState<WrongReceipt | null>(null);
  const deadlines = useMemo(() => byUrgency(data ?? []), [data]);
  const shown = filteredDeadlines(deadlines, present({ show, origin, of, text }));
  const filters = useDeadlineFilters(deadlines);
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
      {deadlines.length === 0 ? null : <FilterBar filters={filters} />}
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : shown.length === 0 && deadlines.length > 0 ? (
        <EmptyByFilter filters={filters} />
      ) : view === "month" ? (
        <MonthView month={shownMonth} deadlines={shown} />
      ) : view === "year" ? (
        <YearView deadlines={shown} />
      ) : deadlines.length === 0 ? (
        <Empty />
      ) : (
        <DeadlineTable deadlines={shown} onAct={setAsked} onCorrect={setWrong} />
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
          search={(current) => ({ ...current, view: name })}
          aria-current={view === name ? "page" : undefined}
        >
          {t(`views.${name}`)}
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
