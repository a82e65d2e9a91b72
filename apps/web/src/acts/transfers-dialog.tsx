import type { BulkResult } from "@daowei/api/contracts";
import { chineseAmount, formatFen } from "@daowei/domain/money";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { groupRows } from "../enrolment/group-rows.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { toast } from "../overlays/toast.tsx";
import { nameOfPlace } from "../places/named.tsx";
import { ActDialog } from "./act-dialog.tsx";
import { BulkResultView } from "./bulk-result.tsx";
import { DateAndVoucher, type Voucher, voucherWanting } from "./date-and-voucher.tsx";
import { PayerChoice } from "./payer-choice.tsx";
import { type ActedTransfer, payersOf, sumOpen } from "./payers.ts";
import { capital, mark } from "../words/spoken.ts";
import { type Keyed, useAct } from "./use-act.ts";

export interface TransfersAct {
  readonly act: "record_sent" | "confirm_arrival";
  /** The numbers of the batches it is about. */
  readonly batches: readonly string[];
  readonly transfers: readonly ActedTransfer[];
  /** They were ticked one by one: all stay ticked, whoever pays them. Else only what the own office pays is. */
  readonly picked: boolean;
  readonly run: (ids: string[], input: Keyed<Voucher>) => Promise<BulkResult>;
  /** The same money, ordered from the paying system: it gives day and number itself. */
  readonly order?: (ids: string[], idempotencyKey: string) => Promise<BulkResult>;
}

/** Records that many transfers were sent or have arrived, with one date and voucher, and says what became of each that was left out. */
export function TransfersDialog({
  intended,
  onClose,
  onDone,
}: {
  intended: TransfersAct;
  onClose: () => void;
  /** It was done, wholly or in part; the dialog may still be showing what was left out. */
  onDone?: () => void;
}) {
  const { t } = useTranslation(["acts", "domain"]);
  const { me, post } = useFrame();
  const [voucher, setVoucher] = useState<Voucher>({ date: me.today, number: "" });
  const [result, setResult] = useState<BulkResult | null>(null);
  const { transfers, order } = intended;
  const [ticked, setTicked] = useState(() => firstTicked(intended, post.placeCode));
  const chosen = transfers.filter(({ payerCode }) => ticked.has(payerCode));
  const ids = chosen.map(({ id }) => id);
  const totalFen = sumOpen(chosen);
  const ordering = me.paying === "gateway" && order !== undefined;
  const act = ordering ? "order_payment" : intended.act;
  const recording = useAct({
    run: (input: Keyed<Voucher>) =>
      ordering ? order(ids, input.idempotencyKey) : intended.run(ids, input),
    onDone: (found) => {
      onDone?.();
      if (found.skipped.length > 0 || found.replayed) {
        setResult(found);
        return;
      }
      toast(t(`doneMany.${act}`, { count: found.done.length }));
      onClose();
    },
  });
  const missing = chosen.length === 0 ? "wanting.payer" : ordering ? null : voucherWanting(voucher);
  if (result !== null) {
    const names = new Map(transfers.map(({ id, name }) => [id, name]));
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
        <BulkResultView result={result} nameOf={(id) => names.get(id) ?? id} />
      </DialogBox>
    );
  }
  return (
    <ActDialog
      title={capital(t(`domain:act.${act}`))}
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
        <dd>{t("transferCount", { count: chosen.length })}</dd>
        {intended.act === "confirm_arrival" ? <SentUnder transfers={chosen} /> : null}
      </dl>
      {intended.act === "record_sent" ? (
        <>
          <PayerChoice
            groups={payersOf(transfers)}
            own={post.placeCode}
            ticked={ticked}
            locked={recording.locked}
            onTick={(codes, on) => {
              setTicked((before) => withTicks(before, codes, on));
            }}
          />
          <OnBehalf chosen={chosen} own={post.placeCode} />
        </>
      ) : null}
      {ordering ? null : (
        <DateAndVoucher
          dateName={t(intended.act === "record_sent" ? "sentOn" : "arrivedOn")}
          voucherName={t(`voucherOf.${intended.act}`)}
          count={chosen.length}
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

/** Under which numbers the treasury sent them: the receipts are read against these. */
function SentUnder({ transfers }: { transfers: readonly ActedTransfer[] }) {
  const { t } = useTranslation("acts");
  const groups = groupRows(transfers, ({ sendVoucherNumber }) => sendVoucherNumber);
  return (
    <>
      <dt>{t("voucherOf.record_sent")}</dt>
      {[...groups].map(([number, members]) => (
        <dd key={number} className="num">
          {number ?? t("voucherUnknown")} · {t("transferCount", { count: members.length })}
        </dd>
      ))}
    </>
  );
}

/** For whom it is done, where others than the own office pay. */
function OnBehalf({ chosen, own }: { chosen: readonly ActedTransfer[]; own: string }) {
  const { t } = useTranslation("acts");
  const others = chosen.filter(({ payerCode }) => payerCode !== own);
  if (others.length === 0) return null;
  const names = [...new Set(others.map(({ payerName }) => nameOfPlace(payerName)))];
  const said = names.length > 3 ? "payers.onBehalfOfMany" : "payers.onBehalf";
  return (
    <p className="act-note mark-near" role="status">
      {t(said, {
        count: others.length,
        names: names.slice(0, 3).join(mark("list")),
        payers: names.length,
      })}
    </p>
  );
}

function firstTicked({ act, picked, transfers }: TransfersAct, own: string): ReadonlySet<string> {
  const codes = new Set(transfers.map(({ payerCode }) => payerCode));
  if (picked || act === "confirm_arrival" || codes.size === 1) return codes;
  return new Set(codes.has(own) ? [own] : []);
}

function withTicks(
  before: ReadonlySet<string>,
  codes: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  return new Set(on ? [...before, ...codes] : [...before].filter((code) => !codes.includes(code)));
}
