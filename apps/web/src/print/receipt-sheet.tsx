import type { BatchDetail, TransferDetail } from "@daowei/api/contracts";
import { useSigners } from "../office/use-signers.ts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { TransferReceipt } from "../explanation/transfer-receipt.tsx";
import { levelName } from "../words/level-name.ts";
import { documentOf } from "./document-of.ts";
import { SubjectsOnSheet } from "./subjects-on-sheet.tsx";
import { Sheet, type SheetDocument } from "./sheet.tsx";
import { nameOfPlace } from "../places/named.tsx";

/** 测算说明 of one transfer: its receipt with every line unfolded. */
export function ReceiptSheet({
  transfer,
  batch,
}: {
  transfer: TransferDetail;
  /** Null for a post that may not see the whole batch. */
  batch: BatchDetail | null;
}) {
  const { t } = useTranslation(["print", "domain"]);
  const { post } = useFrame();
  const signers = useSigners(post.placeCode);
  return (
    <Sheet
      title={t("receipt.title")}
      about={
        <>
          <span>
            {t("receipt.about", {
              place: nameOfPlace(transfer.placeName),
              year: transfer.fiscalYear,
              level: levelName(transfer.level, transfer.placeCode),
            })}
          </span>
          {batch === null ? null : <SubjectsOnSheet batch={batch} />}
          {transfer.illustrative ? <b>{t("domain:illustrative")}</b> : null}
          <span className="num">
            {t("receipt.transfer")} {transfer.number}
          </span>
        </>
      }
      document={receiptDocument(transfer, batch)}
      orientation="portrait"
      signers={signers}
    >
      <TransferReceipt transferId={transfer.id} whole />
    </Sheet>
  );
}

function receiptDocument(transfer: TransferDetail, batch: BatchDetail | null): SheetDocument {
  const path = `/transfers/${transfer.id}`;
  if (batch === null) return { id: transfer.number, hash: null, path };
  const { id, hash } = documentOf(batch);
  return { id: `${transfer.number} · ${id}`, hash, path };
}
