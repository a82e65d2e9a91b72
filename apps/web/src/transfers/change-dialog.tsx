import { fenToText, formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { DateAndVoucher, type Voucher, voucherWanting } from "../acts/date-and-voucher.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { fenFromTypedYuan } from "../money/yuan-field.ts";
import { toast } from "../overlays/toast.tsx";
import type { ChangeAct } from "./changes.ts";

/** What was said in the dialog; voucher and amount only where the act asks for them. */
export interface Said {
  readonly reason: string;
  readonly date: string;
  readonly voucherNumber: string;
  readonly amountFen: string;
}

/** One dialog for every correction and reversal: the old record stays, and a reason goes with the new one. */
export function ChangeDialog({
  change,
  onClose,
}: {
  change: {
    readonly act: ChangeAct;
    readonly about: string;
    readonly asks: { readonly dateName: string; readonly voucher: Voucher } | null;
    readonly amountFen: bigint | null;
    readonly run: (input: Keyed<Said>) => Promise<unknown>;
  };
  onClose: () => void;
}) {
  const { t } = useTranslation(["transfers", "acts"]);
  const { me } = useFrame();
  const { act, asks } = change;
  const [reason, setReason] = useState("");
  const [voucher, setVoucher] = useState<Voucher>(asks?.voucher ?? { date: "", number: "" });
  const [typed, setTyped] = useState(change.amountFen === null ? "" : formatFen(change.amountFen));
  const fen = change.amountFen === null ? null : fenFromTypedYuan(typed);
  const doing = useAct({
    run: change.run,
    onDone: () => {
      toast(t(`change.${act}.done`));
      onClose();
    },
  });
  const voucherMissing = asks === null ? null : voucherWanting(voucher);
  return (
    <ActDialog
      title={t(`change.${act}.title`)}
      confirm={t(`change.${act}.confirm`)}
      danger
      state={doing.state}
      wanting={
        reason.trim().length < 10
          ? t("change.wantsReason")
          : fen === undefined
            ? t("acts:amountMalformed")
            : voucherMissing === null
              ? null
              : t(`acts:${voucherMissing}`)
      }
      onCancel={onClose}
      onConfirm={() => {
        doing.perform({
          reason: reason.trim(),
          date: voucher.date,
          voucherNumber: voucher.number.trim(),
          amountFen: fen === null || fen === undefined ? "" : fenToText(fen),
        });
      }}
    >
      <p>{change.about}</p>
      {change.amountFen === null ? null : (
        <label className="act-field">
          <span>{t("acts:arrivedAmount")}</span>
          <input
            className="num"
            inputMode="decimal"
            value={typed}
            disabled={doing.locked}
            data-testid="change-amount"
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </label>
      )}
      {asks === null ? null : (
        <DateAndVoucher
          dateName={asks.dateName}
          latest={me.today}
          value={voucher}
          locked={doing.locked}
          onChange={setVoucher}
        />
      )}
      <ReasonField value={reason} locked={doing.locked} onChange={setReason} />
      <p className="quiet">{t(`change.${act}.consequence`)}</p>
    </ActDialog>
  );
}
