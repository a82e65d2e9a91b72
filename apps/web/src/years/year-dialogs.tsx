import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { nameOfOffice } from "../places/named.tsx";

interface YearOfPlace {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

/** 结账: by one approver, with a reason and a second factor. */
export function CloseYearDialog({
  fiscalYear,
  placeCode,
  placeName,
  onClose,
}: YearOfPlace & { placeName: string; onClose: () => void }) {
  const { t } = useTranslation("years");
  const [reason, setReason] = useState("");
  const closing = useAct({
    run: (input: Keyed<YearOfPlace & { reason: string }>) => client.fiscalYears.close.mutate(input),
    onDone: ({ drafts }) => {
      const year = fiscalYear;
      toast(t(drafts === 0 ? "closedNow" : "closedWithDrafts", { year, count: drafts }));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t("closeTitle", { year: fiscalYear, place: placeName })}
      confirm={t("confirmClose")}
      state={closing.state}
      wanting={reason.trim().length < 10 ? t("wantReason") : null}
      onCancel={onClose}
      onConfirm={() => {
        closing.perform({ fiscalYear, placeCode, reason: reason.trim() });
      }}
    >
      <p>{t("closeHow", { year: fiscalYear, place: placeName })}</p>
      <ReasonField value={reason} locked={closing.locked} onChange={setReason} />
    </ActDialog>
  );
}

/** 反结账: asked for by one, let in by another. */
export function ReopenYearDialog({
  fiscalYear,
  placeCode,
  officeName,
  onClose,
}: YearOfPlace & { officeName: string; onClose: () => void }) {
  const { t } = useTranslation("years");
  const [reason, setReason] = useState("");
  const proposing = useAct({
    run: ({ reason: why, idempotencyKey }: Keyed<{ reason: string }>) =>
      client.proposals.propose.mutate({
        kind: "fiscal_year.reopen",
        payload: { fiscalYear, placeCode },
        reason: why,
        idempotencyKey,
      }),
    onDone: () => {
      toast(t("proposed"));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t("reopenTitle", { year: fiscalYear, office: nameOfOffice(officeName) })}
      confirm={t("confirmReopen")}
      state={proposing.state}
      wanting={reason.trim().length < 10 ? t("wantReason") : null}
      onCancel={onClose}
      onConfirm={() => {
        proposing.perform({ reason: reason.trim() });
      }}
    >
      <p>{t("reopenHow")}</p>
      <ReasonField value={reason} locked={proposing.locked} onChange={setReason} />
    </ActDialog>
  );
}
