import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { ConfidenceMark } from "../policies/confidence-mark.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";

/** 新政策提示: what of the law over this place is new, or about to be; nothing where nothing is. */
export function PolicyNews() {
  const { t } = useTranslation("overview");
  const { data, error, refetch } = useQuery(api.policies.recent.queryOptions(useScope()));
  if (error !== null)
    return (
      <ProblemNotice error={error} loading what={t("news.title")} onRetry={() => void refetch()} />
    );
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="paper policy-news" data-testid={testIds.policyNews}>
      <h2>{t("news.title")}</h2>
      <ul>
        {data.map(({ id, number, title, confidence, happened, on }) => (
          <li key={id}>
            <Link to="/policies/$policyId" params={{ policyId: id }}>
              {number}
            </Link>{" "}
            {title} <ConfidenceMark confidence={confidence} />{" "}
            <span className="quiet num">
              {t(`news.${happened}`, { date: longDate(on), year: on.slice(0, 4) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
