import "./deadlines.css";
import type { Deadline } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { UnitLabel } from "../money/amount.tsx";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import { DeadlineRow } from "./deadline-row.tsx";
import { byUrgency } from "./urgency.ts";

export function DeadlinesPage() {
  const { t } = useTranslation("deadlines");
  const { data, error, refetch } = useQuery(api.deadlines.list.queryOptions(useScope()));
  const deadlines = useMemo(() => byUrgency(data ?? []), [data]);
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : deadlines.length === 0 ? (
        <Empty />
      ) : (
        <>
          <div className="page-head">
            <p className="sentence">
              <Sentence deadlines={deadlines} />
            </p>
            <span className="push">
              <UnitLabel />
            </span>
          </div>
          <DeadlineTable deadlines={deadlines} />
        </>
      )}
    </section>
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

function openFen(deadlines: readonly Deadline[]): string {
  const open = deadlines.map(({ dueFen, arrivedFen }) => toFen(dueFen) - toFen(arrivedFen));
  return inSentence(open.reduce((sum, fen) => sum + fen, 0n));
}

function Sentence({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation("deadlines");
  const overdue = deadlines.filter(({ state }) => state === "overdue");
  const ahead = deadlines.filter(({ state }) => state === "approaching" || state === "upcoming");
  const [next] = ahead;
  if (overdue.length === 0 && next === undefined)
    return t("sentence.met", { count: deadlines.length });
  const sameDay = ahead.filter(({ dueOn }) => dueOn === next?.dueOn);
  return (
    <>
      {overdue.length === 0 ? null : (
        <b className="late">
          ⚠ {t("sentence.overdue", { count: overdue.length, amount: openFen(overdue) })}
        </b>
      )}
      {next === undefined
        ? null
        : t(next.daysLeft === 0 ? "sentence.today" : "sentence.next", {
            date: longDate(next.dueOn),
            days: next.daysLeft,
            open: sameDay.some(({ batchId }) => batchId !== null)
              ? t("sentence.open", { amount: openFen(sameDay) })
              : t("sentence.noBatch"),
          })}
    </>
  );
}

function DeadlineTable({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation("deadlines");
  return (
    <div className="ledger-box">
      <table className="ledger deadline-table">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("date")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("left")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("origin")}</th>
            <th scope="col">{t("progress")}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline) => (
            <DeadlineRow key={deadline.id} deadline={deadline} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
