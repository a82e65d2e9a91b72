import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { countWarnings } from "./count-warnings.ts";

/** 待我处理, 退回给我 and the warnings among them; nothing where nothing waits. */
export function WaitingLine() {
  const { t } = useTranslation(["overview", "inbox"]);
  const { data, error, refetch } = useQuery(api.inbox.list.queryOptions({ tab: "todo" }));
  if (error !== null)
    return (
      <ProblemNotice error={error} loading what={t("tiles.todo")} onRetry={() => void refetch()} />
    );
  if (data === undefined || data.counts.todo === 0) return null;
  const returned = data.items.filter(({ batch }) => batch.returned).length;
  const warnings = countWarnings(data.items);
  return (
    <p className="waiting-line paper" data-testid={testIds.waitingLine}>
      <span>
        {t("waiting.todo")} <b className="num">{data.counts.todo}</b>
      </span>
      {returned === 0 ? null : (
        <Link to="/batches" search={{ stage: "returned" }}>
          {t("waiting.returned")} <b className="num">{returned}</b>
        </Link>
      )}
      {warnings.length === 0 ? null : (
        <Link to="/inbox" search={{ warned: "yes" }}>
          ⚠ {t("waiting.warnings")}
          {warnings.map(([kind, count]) => (
            <span key={kind} className="waiting-warning">
              {t(`inbox:warning.${kind}.short`)} <b className="num">{count}</b>
            </span>
          ))}
        </Link>
      )}
      <Link to="/inbox" className="push">
        {t("waiting.open")}
      </Link>
    </p>
  );
}
