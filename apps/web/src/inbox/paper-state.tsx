import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { wordsOf } from "../words/spoken.ts";

/** 附件: how many papers there are, which kinds are there and which the office still wants. */
export function PaperState({ batchId }: { batchId: string }) {
  const { t } = useTranslation("inbox");
  const { data, error, refetch } = useQuery(api.attachments.list.queryOptions({ batchId }));
  if (error !== null)
    return (
      <ProblemNotice
        error={error}
        loading
        what={t("papers.title")}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <span className="bone bone-line" />;
  const standing = data.attachments.filter(({ removedAt }) => removedAt === null);
  const kinds = [...new Set(standing.map(({ kind }) => kind))];
  const names = wordsOf("domain").attachmentKind;
  if (standing.length === 0 && data.missing.length === 0) return t("papers.none");
  return (
    <span className="paper-state" data-testid={testIds.inboxPapers}>
      <Link to="/batches/$batchId" params={{ batchId }} search={{ tab: "attachments" }}>
        {t("papers.count", { count: standing.length })}
      </Link>
      {kinds.map((kind) => (
        <span key={kind}>
          {names[kind]} <span aria-label={t("papers.there")}>✓</span>
        </span>
      ))}
      {data.missing.map((kind) => (
        <span key={kind} className="why-not">
          {names[kind]} ✗ {t("papers.missing")}
        </span>
      ))}
    </span>
  );
}
