import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { TrendPanel } from "./trend-panel.tsx";
import { YearsPanel } from "./years-panel.tsx";

/** Month by month and year by year; a failure here leaves the rest of the page. */
export function TrendPair() {
  const { t } = useTranslation("overview");
  const { data, error, refetch } = useQuery(api.overview.trend.queryOptions(useScope()));
  if (error !== null)
    return (
      <ProblemNotice error={error} loading what={t("trends")} onRetry={() => void refetch()} />
    );
  return (
    <div className="overview-pair overview-trends">
      {data === undefined ? null : (
        <>
          <TrendPanel months={data.months} />
          <YearsPanel years={data.years} />
        </>
      )}
    </div>
  );
}
