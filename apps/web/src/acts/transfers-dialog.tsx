import type { BulkResult } from "@daowei/api/contracts";
import { chineseAmount, type Fen, formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { ActDialog } from "./act-dialog.tsx";
import { BulkResultView } from "./bulk-result.tsx";
import { DateAndVoucher, type Voucher, voucherWanting } from "./date-and-voucher.tsx";
import { capital, mark } from "../words/spoken.ts";
import { type Keyed, useAct } from "./use-act.ts";

export interface TransfersAct {
  readonly act: "record_sent" | "confirm_arrival";
  /** The numbers of the batches it is about. */
  readonly batches: readonly string[];
  readonly count: number;
  readonly totalFen: Fen;
  readonly run: (input: Keyed<Voucher>) => Promise<BulkResult>;
  /** The same money, ordered from the paying system: it gives day and number itself. */
  readonly order?: (idempotencyKey: string) => Promise<BulkResult>;
  readonly nameOf: (id: string) => string;
}

/** Records that many transfers were sent or have arrived, with one date and voucher, and says what became of each. */
export function TransfersDialog({
  intended,
  onClose,
}: {
  intended: TransfersAct;
  onClose: () => void;
}) {
  const { t } = useTranslation(["acts", "domain"]);
  const { me } = useFrame();
  const [voucher, setVoucher] = useState<Voucher>({ date: me.today, number: "" });
  const [result, setResult] = useState<BulkResult | null>(null);
  const { count, totalFen, order } = intended;
  const ordering = me.paying === "gateway" && order !== undefined;
  const act = ordering ? "order_payment" : intended.act;
  const recording = useAct({
    run: (input: Keyed<Voucher>) => (ordering ? order(input.idempotencyKey) : intended.run(input)),
    onDone: setResult,
  });
  const missing = ordering ? null : voucherWanting(voucher);
  const title = capital(t(`domain:act.${act}`));
  if (result !== null) {
    return (
      <DialogBox
        title={t("result")}
        onClose={onClose}
        footer={
          <button type="button" className="plain-button primary-button" onClick={onClose}>
            {t("closeButton")}
          </button>
        }
      >
        <BulkResultView result={result} nameOf={intended.nameOf} />
      </DialogBox>
    );
  }
  return (
    <ActDialog
      title={title}
      confirm={t(`confirm.${act}`)}
      state={recording.state}
      wanting={missing === null ? null : t(missing)}
      onCancel={onClose}
      onConfirm={() => {
        recording.perform({ date: voucher.date, number: voucher.number.trim() });
      }}
    >
      <dl className="act-facts">
        <dt>{t("ofBatches")}</dt>
        <dd className="num">{intended.batches.join(mark("list"))}</dd>
        <dt>{t("total")}</dt>
        <dd className="num act-total">{t("domain:yuan", { amount: formatFen(totalFen) })}</dd>
        <dt>{t("inWords")}</dt>
        <dd>{chineseAmount(totalFen)}</dd>
        <dt>{t("transfers")}</dt>
        <dd>{t("transferCount", { count })}</dd>
      </dl>
      {ordering ? null : (
        <DateAndVoucher
          dateName={t(act === "record_sent" ? "sentOn" : "arrivedOn")}
          latest={me.today}
          value={voucher}
          locked={recording.locked}
          onChange={setVoucher}
        />
      )}
      <p className="quiet">{t(`consequence.${act}`)}</p>
    </ActDialog>
  );
}
