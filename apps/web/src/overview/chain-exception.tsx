import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { chainState } from "./chain-state.ts";

/** 审计链: how it stands beside the anchor that was noted last. */
export function ChainException() {
  const { t } = useTranslation("overview");
  const { data, error, refetch } = useQuery(api.audit.anchors.queryOptions({}));
  if (error !== null)
    return (
      <li>
        <ProblemNotice
          error={error}
          loading
          what={t("exceptions.chain.title")}
          onRetry={() => void refetch()}
        />
      </li>
    );
  if (data === undefined) return null;
  const state = chainState(data);
  const wrong = state === "none" || state === "broken" || state === "gaps";
  return (
    <li className={wrong ? "exception-wide" : "exception-wide exception-none"}>
      <span>
        {wrong ? "⚠ " : ""}
        {t("exceptions.chain.title")}
      </span>
      <Link to="/audit">
        {t(`exceptions.chain.${state}`, {
          head: data.head.number,
          days: data.daysWithout.length,
          number: data.anchors[0]?.number,
          at: data.anchors[0] === undefined ? "" : moment(data.anchors[0].at),
        })}
      </Link>
    </li>
  );
}
