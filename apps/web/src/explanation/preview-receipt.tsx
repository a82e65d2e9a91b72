import "./receipt.css";
import { formatFen } from "@daowei/domain/money";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { levelName } from "../words/level-name.ts";
import { CaseUsed } from "./case-used.tsx";
import { DueReason } from "./due-reason.tsx";
import { TraceTree } from "./trace-tree.tsx";

/** Why a previewed share is of this amount; nothing of it is stored yet. `level` null shows all levels; a `part` stands under a question that is asked above. */
export function PreviewReceipt(props: {
  policyId: string;
  placeCode: string;
  insuredClass: string;
  heads: string;
  level: string | null;
  part?: boolean;
}) {
  const { t } = useTranslation("explanation");
  const { year } = useFrame();
  const { policyId, placeCode, insuredClass, heads, level, part = false } = props;
  const { data, error, refetch } = useQuery(
    api.apportionment.explain.queryOptions({
      policyId,
      placeCode,
      insuredClass,
      heads,
      fiscalYear: year,
    }),
  );
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("loading")} />;
  const shares = data.shares.filter((share) => level === null || share.level === level);
  return (
    <div className="receipt" data-testid={testIds.explanation}>
      {shares.map((share) => (
        <section key={`${share.level}-${share.payerCode}`}>
          {part && shares.length === 1 ? null : (
            <div className="receipt-head">
              <p className="receipt-amount num">
                {part || shares.length > 1
                  ? t("unit.fen", { value: formatFen(toFen(share.amountFen)) })
                  : t("question", { amount: formatFen(toFen(share.amountFen)) })}
              </p>
              <p className="quiet">{levelName(share.level, placeCode)}</p>
            </div>
          )}
          <TraceTree root={share.root} placeCode={placeCode} assumed={share.assumed} />
        </section>
      ))}
      <CaseUsed explanation={data} />
      <DueReason dueOn={data.dueOn} />
      {part ? null : <p className="receipt-foot">{t("notStored")}</p>}
    </div>
  );
}
