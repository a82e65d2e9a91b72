import "./receipt.css";
import type { TransferDetail } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { classNameOf } from "../words/class-name.ts";
import { levelName } from "../words/level-name.ts";
import { PaidAheadLine } from "./paid-ahead-line.tsx";
import { StoredExplanationView } from "./stored-explanation.tsx";
import { nameOfPlace } from "../places/named.tsx";

type Detail = z.infer<typeof TransferDetail>;

/** Why a transfer is of this amount: by insured class, each down to the sentence. */
export function TransferReceipt({
  transferId,
  whole = false,
  placeLink = false,
}: {
  transferId: string;
  /** Unfolds every class, as paper needs it. */
  whole?: boolean;
  /** For a post that sees the whole batch: the way to all receipts of the place. */
  placeLink?: boolean;
}) {
  const { t } = useTranslation(["explanation", "domain"]);
  const { data, error, refetch } = useQuery(api.transfers.get.queryOptions({ id: transferId }));
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-block" role="status" aria-label={t("loading")} />;
  return (
    <div className="receipt" data-testid={testIds.explanation}>
      <Head transfer={data} placeLink={placeLink} />
      {data.ahead === null ? null : (
        <PaidAheadLine amountFen={data.amountFen} ahead={data.ahead} rounding={null} />
      )}
      <Classes transfer={data} whole={whole} />
    </div>
  );
}

function Head({ transfer, placeLink }: { transfer: Detail; placeLink: boolean }) {
  const { t } = useTranslation(["explanation", "domain", "print"]);
  return (
    <div className="receipt-head">
      <p className="receipt-amount num">
        {t("question", { amount: formatFen(toFen(transfer.amountFen)) })}
      </p>
      {placeLink ? (
        <Link
          to="/print/batches/$batchId/places/$placeCode"
          params={{ batchId: transfer.batchId, placeCode: transfer.placeCode }}
          className="no-print"
        >
          {t("print:receipt.placeLink")}
        </Link>
      ) : null}
      <dl>
        <dt>
          {t("place", {
            place: nameOfPlace(transfer.placeName),
            year: transfer.fiscalYear,
            level: levelName(transfer.level, transfer.placeCode),
          })}
        </dt>
        <dd>{t("payer", { payer: nameOfPlace(transfer.payerName) })}</dd>
        <dt>{t("inWords")}</dt>
        <dd>{transfer.chineseAmount}</dd>
      </dl>
    </div>
  );
}

function Classes({ transfer, whole }: { transfer: Detail; whole: boolean }) {
  const { t } = useTranslation(["explanation", "domain"]);
  const obligations = transfer.obligations.toSorted(largestFirst);
  const [only] = obligations;
  if (only === undefined) return null;
  if (obligations.length === 1)
    return <StoredExplanationView obligationId={only.id} whole={whole} />;
  return (
    <section>
      <p className="quiet">{t("classesAdded", { count: obligations.length })}</p>
      {obligations.map((obligation, index) => (
        <details key={obligation.id} className="receipt-class" open={whole || index === 0}>
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
          <StoredExplanationView obligationId={obligation.id} whole={whole} part />
        </details>
      ))}
    </section>
  );
}

function largestFirst(a: Detail["obligations"][number], b: Detail["obligations"][number]): number {
  const [first, second] = [toFen(a.amountFen), toFen(b.amountFen)];
  return first === second ? 0 : first > second ? -1 : 1;
}
