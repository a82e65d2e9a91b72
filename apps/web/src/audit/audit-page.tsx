import "../batches/batches.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { role } from "../words/domain.zh.ts";

export function AuditPage() {
  const { t } = useTranslation("audit");
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions(
      { limit: 100 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      <p className="sentence">{t("sentence")}</p>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : items === undefined ? (
        <div className="bone bone-block" />
      ) : items.length === 0 ? (
        <div className="paper empty">{t("emptyTitle")}</div>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <caption className="unseen">{t("caption")}</caption>
            <thead>
              <tr>
                <th scope="col" className="count">
                  {t("seq")}
                </th>
                <th scope="col">{t("at")}</th>
                <th scope="col">{t("by")}</th>
                <th scope="col">{t("act")}</th>
                <th scope="col">{t("summary")}</th>
                <th scope="col">{t("hash")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <tr key={entry.seq}>
                  <td className="count">{entry.seq}</td>
                  <td className="num nowrap">{moment(entry.at)}</td>
                  <td className="nowrap">
                    {entry.by}
                    {entry.role === null ? null : ` · ${role[entry.role]}`}
                  </td>
                  <td className="nowrap">{entry.act}</td>
                  <td>{entry.summary}</td>
                  <td className="num" title={`${entry.previousHash} → ${entry.hash}`}>
                    {entry.hash.slice(0, 12)}…
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage ? (
        <button type="button" className="plain-button" onClick={() => void fetchNextPage()}>
          {t("more")}
        </button>
      ) : null}
    </section>
  );
}
