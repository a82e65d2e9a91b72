import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { api } from "../wire/api.ts";
import { ProposalTable } from "./proposal-table.tsx";

export function ProposalsPage() {
  const { t } = useTranslation("proposals");
  const { data, error, refetch } = useQuery(api.proposals.list.queryOptions({}));
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      <p className="sentence">{t("sentence")}</p>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : data.length === 0 ? (
        <div className="paper empty">{t("empty")}</div>
      ) : (
        <ProposalTable proposals={data} />
      )}
    </section>
  );
}
