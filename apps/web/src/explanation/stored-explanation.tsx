import type { StoredExplanation } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";
import { CaseUsed } from "./case-used.tsx";
import { DueReason } from "./due-reason.tsx";
import { roundedBy } from "./paid-ahead-line.tsx";
import { RecomputeHere } from "./recompute-here.tsx";
import { TraceTree } from "./trace-tree.tsx";

/** The explanation that was stored with an obligation, and what the same inputs give just now. */
export function StoredExplanationView({
  obligationId,
  whole = false,
  part = false,
}: {
  obligationId: string;
  whole?: boolean;
  /** One of several classes that a transfer pays. */
  part?: boolean;
}) {
  const { t } = useTranslation("explanation");
  const { data, error, refetch } = useQuery(api.transfers.explain.queryOptions({ obligationId }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("loading")} />;
  const { explanation } = data;
  const share = explanation.shares.find(({ level }) => level === data.level);
  return (
    <>
      {data.ahead === null ? null : (
        <p className="quiet" data-testid={testIds.paidAhead}>
          {part
            ? t("ahead.classPart", { amount: formatFen(toFen(data.amountFen)) })
            : roundedBy(explanation.rounding)}
          {mark("stop")}
          {t("ahead.legalBelow", { legal: formatFen(toFen(data.ahead.legalFen)) })}
        </p>
      )}
      {share === undefined ? (
        <p className="receipt-differs">{t("noCitation")}</p>
      ) : (
        <TraceTree
          root={share.root}
          placeCode={explanation.placeCode}
          assumed={share.assumed}
          headcounts={data}
        />
      )}
      <CaseUsed explanation={explanation} />
      <DueReason dueOn={explanation.dueOn} whole={whole} />
      <Foot stored={data} />
    </>
  );
}

function Foot({ stored }: { stored: StoredExplanation }) {
  const { t } = useTranslation("explanation");
  const amount = formatFen(toFen(stored.recomputed.amountFen));
  return (
    <div className="receipt-foot">
      <dl>
        <dt>{t("policyVersion")}</dt>
        <dd className="num">
          <span title={stored.policyVersion} className="no-print">
            {stored.policyVersion.slice(0, 16)}…
          </span>
          <span className="paper-only">{stored.policyVersion}</span>
        </dd>
        <dt>{t("codeVersion")}</dt>
        <dd>{stored.codeVersion}</dd>
        <dt>{t("recompute")}</dt>
        <dd
          className={stored.recomputed.same ? "receipt-same" : "receipt-differs"}
          data-testid={testIds.explanationRecomputed}
        >
          {stored.recomputed.same
            ? `✓ ${t("recomputedSame", { amount })}`
            : `⚠ ${t("recomputedDiffers", { amount })}`}
        </dd>
      </dl>
      <RecomputeHere stored={stored} />
    </div>
  );
}
