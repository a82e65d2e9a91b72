import type { PageVisits } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { VisitTable } from "./visit-table.tsx";

const spans = [1, 7, 30] as const;

/** 系统性能: how fast the pages were in the browsers of those who use them. */
export function PerformancePage() {
  const { t } = useTranslation("field");
  const [days, setDays] = useState<(typeof spans)[number]>(7);
  const { data, error, refetch } = useQuery(api.performance.visits.queryOptions({ days }));
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <label className="push">
          {t("span")}{" "}
          <select
            value={days}
            data-testid={testIds.visitDays}
            onChange={({ target }) => {
              setDays(spans.find((one) => String(one) === target.value) ?? days);
            }}
          >
            {spans.map((one) => (
              <option key={one} value={one}>
                {t("lastDays", { count: one })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="sentence">{t("sentence")}</p>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : data.visits === 0 ? (
        <Nothing keptDays={data.keptDays} />
      ) : (
        <Visits visits={data} />
      )}
    </section>
  );
}

function Nothing({ keptDays }: { keptDays: number }) {
  const { t } = useTranslation("field");
  return (
    <div className="paper empty" data-testid={testIds.visitsEmpty}>
      <strong>{t("emptyTitle")}</strong>
      <p>{t("emptyText", { days: keptDays })}</p>
    </div>
  );
}

function Visits({ visits }: { visits: PageVisits }) {
  const { t } = useTranslation("field");
  return (
    <>
      <VisitTable routes={visits.routes} />
      <h2>{t("browsers")}</h2>
      <div className="ledger-box">
        <table className="ledger">
          <caption className="unseen">{t("browsers")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("browser")}</th>
              <th scope="col" className="count num">
                {t("visits")}
              </th>
            </tr>
          </thead>
          <tbody>
            {visits.browsers.map(({ browser, visits: count }) => (
              <tr key={browser}>
                <th scope="row">{browser === "Other" ? t("otherBrowser") : browser}</th>
                <td className="count num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t("kept", { days: visits.keptDays })}</p>
    </>
  );
}
