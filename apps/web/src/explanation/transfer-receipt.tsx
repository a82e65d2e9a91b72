import "./receipt.css";
import type { TransferDetail } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { classNameOf } from "../words/class-name.ts";
import { levelName } from "../words/level-name.ts";
import { StoredExplanationView } from "./stored-explanation.tsx";

type Detail = z.infer<typeof TransferDetail>;

/** Why a transfer is of this amount: by insured class, each down to the sentence. */
export function TransferReceipt({ transferId }: { transferId: string }) {
  const { t } = useTranslation(["explanation", "domain"]);
  const { data, error, refetch } = useQuery(api.transfers.get.queryOptions({ id: transferId }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("loading")} />;
  return (
    <div className="receipt" data-testid={testIds.explanation}>
      <Head transfer={data} />
      <Classes transfer={data} />
    </div>
  );
}

function Head({ transfer }: { transfer: Detail }) {
  const { t } = useTranslation(["explanation", "domain"]);
  return (
    <div className="receipt-head">
      <p className="receipt-amount num">
        {t("question", { amount: formatFen(toFen(transfer.amountFen)) })}
      </p>
      <dl>
        <dt>
          {t("place", {
            place: transfer.placeName,
            year: transfer.fiscalYear,
            level: levelName(transfer.level, transfer.placeCode),
          })}
        </dt>
        <dd>{t("payer", { payer: transfer.payerName })}</dd>
        <dt>{t("inWords")}</dt>
        <dd>{transfer.chineseAmount}</dd>
      </dl>
    </div>
  );
}

function Classes({ transfer }: { transfer: Detail }) {
  const { t } = useTranslation(["explanation", "domain"]);
  const obligations = transfer.obligations.toSorted(largestFirst);
  const [only] = obligations;
  if (only === undefined) return null;
  if (obligations.length === 1) return <StoredExplanationView obligationId={only.id} />;
  return (
    <section>
      <p className="quiet">{t("classesAdded", { count: obligations.length })}</p>
      {obligations.map((obligation, index) => (
        <details key={obligation.id} className="receipt-class" open={index === 0}>
          <summary>
            <b className="num">
              {t("domain:yuan", { amount: formatFen(toFen(obligation.amountFen)) })}
            </b>{" "}
            {classNameOf(obligation.insuredClass)}{" "}
            <span className="quiet num">
              {t("domain:heads", { heads: formatHeads(obligation.heads) })} ×{" "}
              {t("domain:perHead", { yuan: obligation.perHeadYuan })}
            </span>
          </summary>
          <StoredExplanationView obligationId={obligation.id} />
        </details>
      ))}
    </section>
  );
}

function largestFirst(a: Detail["obligations"][number], b: Detail["obligations"][number]): number {
  const [first, second] = [toFen(a.amountFen), toFen(b.amountFen)];
  return first === second ? 0 : first > second ? -1 : 1;
}
