import type { Deadline, PeriodEvent } from "@daowei/api/contracts";
import { addDays, parseCivilDate } from "@daowei/domain/time";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame, useScope } from "../app/frame-context.ts";
import { DateField } from "../dates/date-field.tsx";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";
import { longDate } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";

interface Receipt {
  readonly event: string;
  readonly happenedOn: string;
  readonly documentNumber: string;
  /** Why the entry before was wrong; only of a correction. */
  readonly note: string;
}

/** The entry that a correction stands for. */
export type WrongReceipt = NonNullable<Deadline["startedBy"]>;

/** 登记收文: the day a document was received, from which a period of the law runs; shows where it ends before it is said. */
export function RecordReceiptDialog({
  wrong,
  onClose,
}: {
  wrong?: WrongReceipt;
  onClose: () => void;
}) {
  const { t } = useTranslation("deadlines");
  const { me } = useFrame();
  const scope = useScope();
  const { data: known } = useQuery(api.deadlines.periodEvents.queryOptions(scope));
  const data = known ?? [];
  const [said, setSaid] = useState<Receipt>({
    event: wrong?.event ?? "",
    happenedOn: wrong?.happenedOn ?? me.today,
    documentNumber: wrong?.documentNumber ?? "",
    note: "",
  });
  const event = data.find((one) => one.event === said.event) ?? data[0];
  const recording = useAct({
    run: ({ note, ...input }: Keyed<Receipt>) =>
      client.deadlines.recordPeriodStart.mutate({
        ...scope,
        ...input,
        ...(wrong === undefined ? {} : { note, corrects: wrong.id }),
      }),
    onDone: () => {
      toast(t("receipt.done"));
      onClose();
    },
  });
  if (known?.length === 0) return <NoPeriods onClose={onClose} />;
  const wanting =
    event === undefined
      ? t("receipt.none")
      : said.documentNumber.trim() === "" || !parseCivilDate(said.happenedOn).ok
        ? t("receipt.wanting")
        : wrong !== undefined && said.note.trim().length < 2
          ? t("receipt.wantNote")
          : null;
  return (
    <ActDialog
      title={t(wrong === undefined ? "receipt.title" : "receipt.correct")}
      confirm={t(wrong === undefined ? "receipt.confirm" : "receipt.correct")}
      state={recording.state}
      wanting={wanting}
      onCancel={onClose}
      onConfirm={() => {
        if (event === undefined) return;
        const documentNumber = said.documentNumber.trim();
        recording.perform({ ...said, event: event.event, documentNumber, note: said.note.trim() });
      }}
    >
      <label className="act-field">
        <span>{t("receipt.event")}</span>
        <select
          value={event?.event ?? ""}
          disabled={recording.locked || wrong !== undefined}
          data-testid={testIds.receiptEvent}
          onChange={(change) => {
            setSaid({ ...said, event: change.target.value });
          }}
        >
          {data.map((one) => (
            <option key={one.event} value={one.event}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <div className="act-pair">
        <DateField
          name={t("receipt.on")}
          value={said.happenedOn}
          max={me.today}
          disabled={recording.locked}
          testId={testIds.receiptOn}
          onChange={(happenedOn) => {
            setSaid({ ...said, happenedOn });
          }}
        />
        <label className="act-field">
          <span>{t("receipt.document")}</span>
          <input
            value={said.documentNumber}
            maxLength={100}
            disabled={recording.locked}
            data-testid={testIds.receiptDocument}
            onChange={(change) => {
              setSaid({ ...said, documentNumber: change.target.value });
            }}
          />
        </label>
      </div>
      {wrong === undefined ? null : (
        <label className="act-field">
          <span>{t("receipt.note")}</span>
          <input
            value={said.note}
            maxLength={500}
            disabled={recording.locked}
            data-testid={testIds.receiptNote}
            onChange={(change) => {
              setSaid({ ...said, note: change.target.value });
            }}
          />
        </label>
      )}
      {event === undefined ? null : <Ends event={event} happenedOn={said.happenedOn} />}
    </ActDialog>
  );
}

/** Where nothing runs from a receipt, an empty form would only ask for what cannot be given. */
function NoPeriods({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("deadlines");
  return (
    <DialogBox
      title={t("receipt.title")}
      onClose={onClose}
      footer={
        <button type="button" className="plain-button" onClick={onClose}>
          {t("receipt.close")}
        </button>
      }
    >
      <p>
        <b>{t("receipt.none")}</b>
      </p>
      <p>{t("receipt.noneText")}</p>
    </DialogBox>
  );
}

function Ends({ event, happenedOn }: { event: PeriodEvent; happenedOn: string }) {
  const { t } = useTranslation("deadlines");
  const from = parseCivilDate(happenedOn);
  if (!from.ok) return null;
  return (
    <ul className="quiet">
      {event.periods.map(({ id, title, days, citation }) => (
        <li key={id}>
          {t("receipt.ends", { title, days, date: longDate(addDays(from.value, days)) })}
          <span className="under">
            {citation.number} {citation.article}
            {mark("colon")}
            {citation.quote}
          </span>
        </li>
      ))}
    </ul>
  );
}
