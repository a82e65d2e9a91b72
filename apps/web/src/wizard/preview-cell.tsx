import "../explanation/receipt.css";
import type { Apportionment, BatchRows } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { PaidAheadLine } from "../explanation/paid-ahead-line.tsx";
import { PreviewReceipt } from "../explanation/preview-receipt.tsx";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { classNameOf } from "../words/class-name.ts";
import { cellKey } from "./preview-rows.ts";
import { nameOfPlace, PlaceName } from "../places/named.tsx";

/** Why one amount of the preview is what it is: class by class. */
export function PreviewCell({
  preview,
  cell,
  rows,
}: {
  preview: z.infer<typeof Apportionment>;
  cell: string;
  rows: z.infer<typeof BatchRows>;
}) {
  const { t } = useTranslation(["explanation", "domain"]);
  const [placeCode, level] = cell.split(".");
  const place = preview.places.find((one) => one.placeCode === placeCode);
  if (place === undefined || level === undefined) return <p>{t("failed")}</p>;
  const parts = place.classes.flatMap((one) =>
    one.shares
      .filter((share) => cellKey(place.placeCode, share) === cell && share.amountFen !== "0")
      .map((share) => ({ ...one, share })),
  );
  parts.sort((a, b) => (toFen(a.share.amountFen) < toFen(b.share.amountFen) ? 1 : -1));
  const total = parts.reduce((sum, { share }) => sum + toFen(share.amountFen), 0n);
  const inputs = { policyId: preview.policyId, placeCode: place.placeCode, level };
  const [only] = parts;
  const row = rows.rows.find((one) => one.placeCode === placeCode);
  const paid = row?.cells.find(({ transferId }) => transferId === cell);
  const ahead = shareOf(row?.advancePercent ?? null, paid?.legalFen ?? null);
  return (
    <div className="receipt">
      <p className="quiet">
        <PlaceName name={place.placeName} />
        {only === undefined ? "" : ` · ${t("payer", { payer: nameOfPlace(only.share.payerName) })}`}
      </p>
      {ahead === null || paid === undefined ? null : (
        <PaidAheadLine amountFen={paid.amountFen} ahead={ahead} rounding={preview.rounding} />
      )}
      {parts.length === 1 && only !== undefined ? (
        <PreviewReceipt {...inputs} insuredClass={only.insuredClass} heads={only.heads} />
      ) : (
        <>
          <div className="receipt-head">
            <p className="receipt-amount num">{t("question", { amount: formatFen(total) })}</p>
          </div>
          <p className="quiet">{t("classesAdded", { count: parts.length })}</p>
          {parts.map(({ insuredClass, heads, share }, index) => (
            <details key={insuredClass} className="receipt-class" open={index === 0}>
              <summary>
                <b className="num">
                  {t("domain:yuan", { amount: formatFen(toFen(share.amountFen)) })}
                </b>{" "}
                {classNameOf(insuredClass)}{" "}
                <span className="quiet num">
                  {t("domain:heads", { heads: formatHeads(heads) })} ×{" "}
                  {t("domain:perHead", { yuan: share.perHeadYuan })}
                </span>
              </summary>
              <PreviewReceipt {...inputs} insuredClass={insuredClass} heads={heads} part />
            </details>
          ))}
          <p className="receipt-foot">{t("notStored")}</p>
        </>
      )}
    </div>
  );
}

/** The share that would be paid ahead; its reason stands above the table. */
function shareOf(percent: string | null, legalFen: string | null) {
  return percent === null || legalFen === null ? null : { legalFen, percent, reason: "" };
}
