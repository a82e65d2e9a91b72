import type { BatchDetail, BatchRow } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { TransferReceipt } from "../explanation/transfer-receipt.tsx";
import { toFen } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";
import { documentOf } from "./document-of.ts";
import { useSigners } from "../office/use-signers.ts";
import { Sheet } from "./sheet.tsx";
import { nameOfPlace, PlaceName } from "../places/named.tsx";

/** 测算说明 of a place: what each level owes for it, and why, one receipt after the other. */
export function PlaceSheet({ batch, row }: { batch: BatchDetail; row: BatchRow }) {
  const { t } = useTranslation(["print", "domain"]);
  const signers = useSigners(batch.placeCode);
  const { id, hash, path } = documentOf(batch);
  return (
    <Sheet
      title={t("receipt.title")}
      about={
        <>
          <span>
            {t("receipt.placeAbout", {
              place: nameOfPlace(row.placeName),
              year: batch.fiscalYear,
              number: batch.number,
            })}
          </span>
          {batch.illustrative ? <b>{t("domain:illustrative")}</b> : null}
        </>
      }
      document={{ id: `${nameOfPlace(row.placeName)} · ${id}`, hash, path }}
      orientation="portrait"
      signers={signers}
    >
      <Levels row={row} />
      {row.cells.map(({ transferId, level, payerCode }) => (
        <section key={`${level} ${payerCode}`} className="sheet-section">
          <h2>{levelName(level, row.placeCode)}</h2>
          <TransferReceipt transferId={transferId} whole />
        </section>
      ))}
    </Sheet>
  );
}

function Levels({ row }: { row: BatchRow }) {
  const { t } = useTranslation("print");
  return (
    <table className="sheet-table">
      <caption>{t("receipt.together", { place: nameOfPlace(row.placeName) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("receipt.level")}</th>
          <th scope="col">{t("receipt.payer")}</th>
          <th scope="col">{t("receipt.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {row.cells.map(({ level, payerCode, payerName, amountFen }) => (
          <tr key={`${level} ${payerCode}`}>
            <th scope="row">{levelName(level, row.placeCode)}</th>
            <td>
              <PlaceName name={payerName} />
            </td>
            <td className="money">{formatFen(toFen(amountFen))}</td>
          </tr>
        ))}
        <tr className="strong">
          <th scope="row" colSpan={2}>
            {t("receipt.total")}
          </th>
          <td className="money">{formatFen(toFen(row.totalFen))}</td>
        </tr>
      </tbody>
    </table>
  );
}
