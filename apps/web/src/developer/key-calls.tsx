import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { problemSentence } from "../problems/explain-error.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";

const columns = ["at", "procedure", "outcome", "millis", "address", "request"] as const;

/** 请求日志 of one key. */
export function KeyCalls({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation("developer");
  const { data, error, refetch } = useQuery(api.apiKeys.calls.queryOptions({ id }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  return (
    <section>
      <h2>{t("callsTitle", { name })}</h2>
      <p className="quiet">{t("callsSentence")}</p>
      {data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("act.calls")} />
      ) : data.length === 0 ? (
        <p className="quiet">{t("callsEmpty")}</p>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <caption className="unseen">{t("callsTitle", { name })}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`calls.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((call) => (
                <tr
                  key={`${call.requestId} ${call.procedure} ${call.at}`}
                  data-testid={testIds.keyCall}
                >
                  <td className="num">{moment(call.at)}</td>
                  <td>{call.procedure}</td>
                  <td>{call.outcome === "ok" ? t("outcomeOk") : problemSentence(call.outcome)}</td>
                  <td className="num">{call.millis}</td>
                  <td>{call.address}</td>
                  <td className="quiet">{call.requestId}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
