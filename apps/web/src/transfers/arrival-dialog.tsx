import type { TransferDetail } from "@daowei/api/contracts";
import { chineseAmount, fenToText, formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { ActDialog } from "../acts/act-dialog.tsx";
import { DateAndVoucher, type Voucher, voucherWanting } from "../acts/date-and-voucher.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toFen } from "../money/in-unit.ts";
import { fenFromTypedYuan } from "../money/yuan-field.ts";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { capital, mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

/** Confirms what the statement shows of one transfer, which may be a part of it. */
export function ArrivalDialog({
  transfer,
  onClose,
}: {
  transfer: z.infer<typeof TransferDetail>;
  onClose: () => void;
}) {
  const { t } = useTranslation(["acts", "domain"]);
  const { me } = useFrame();
  const openFen = toFen(transfer.amountFen) - toFen(transfer.arrivedFen);
  const [typed, setTyped] = useState(formatFen(openFen));
  const [voucher, setVoucher] = useState<Voucher>({ date: me.today, number: "" });
  const fen = fenFromTypedYuan(typed);
  const wrong = wrongAmount(fen, openFen);
  const missing = wrong === null ? voucherWanting(voucher) : "wanting.amount";
  const arrival = useAct({
    run: (input: Keyed<Voucher & { readonly amountFen: string }>) =>
      client.transfers.confirmArrival.mutate({
        transferId: transfer.id,
        amountFen: input.amountFen,
        arrivedOn: input.date,
        voucherNumber: input.number,
        idempotencyKey: input.idempotencyKey,
      }),
    onDone: () => {
      toast(t("done.confirm_arrival"));
      onClose();
    },
  });
  return (
    <ActDialog
      title={`${capital(t("domain:act.confirm_arrival"))}${mark("colon")}${transfer.number} ${nameOfPlace(transfer.placeName)}`}
      confirm={t("confirm.confirm_arrival")}
      state={arrival.state}
      wanting={missing === null ? null : t(missing)}
      onCancel={onClose}
      onConfirm={() => {
        if (fen !== undefined)
          arrival.perform({
            amountFen: fenToText(fen),
            date: voucher.date,
            number: voucher.number.trim(),
          });
      }}
    >
      {transfer.sendVoucherNumber === null ? null : (
        <dl className="act-facts">
          <dt>{t("voucherOf.record_sent")}</dt>
          <dd className="num">{transfer.sendVoucherNumber}</dd>
        </dl>
      )}
      <label className="act-field">
        <span>{t("arrivedAmount")}</span>
        <input
          className="num"
          inputMode="decimal"
          value={typed}
          disabled={arrival.locked}
          data-testid="arrival-amount"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : "arrival-amount-wrong"}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        {fen === undefined || wrong !== null ? (
          <small id="arrival-amount-wrong" className="field-wrong" role="alert">
            {t(wrong ?? "amountMalformed", { open: formatFen(openFen) })}
          </small>
        ) : (
          <small>
            {chineseAmount(fen)} · {t("arrivedAmountHint", { open: formatFen(openFen) })}
          </small>
        )}
      </label>
      <DateAndVoucher
        dateName={t("arrivedOn")}
        voucherName={t("voucherOf.confirm_arrival")}
        latest={me.today}
        value={voucher}
        locked={arrival.locked}
        onChange={setVoucher}
      />
      <p className="quiet">{t("consequence.confirm_arrival")}</p>
    </ActDialog>
  );
}

/** Which words say what is wrong with the amount typed. */
function wrongAmount(fen: bigint | undefined, openFen: bigint) {
  if (fen === undefined) return "amountMalformed";
  if (fen <= 0n) return "amountNotAbove";
  return fen > openFen ? "amountTooMuch" : null;
}
