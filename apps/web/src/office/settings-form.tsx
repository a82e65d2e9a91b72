import type { OfficeSettings } from "@daowei/api/contracts";
import { officeSettingsLimits, signingPlaces } from "@daowei/domain/approvals";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import {
  draftOf,
  mostOf,
  numberFields,
  sameSettings,
  type SettingsDraft,
  settingsOf,
} from "./settings-draft.ts";

const leastReason = 10;

/** 提出修改: the settings in a form, and the proposal to a second person. */
export function SettingsForm({
  placeCode,
  settings,
}: {
  placeCode: string;
  settings: OfficeSettings;
}) {
  const { t } = useTranslation("office");
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(settings));
  const [reason, setReason] = useState("");
  const wanted = settingsOf(draft);
  const proposing = useAct({
    run: ({ idempotencyKey, ...payload }: Keyed<{ placeCode: string; settings: OfficeSettings }>) =>
      client.proposals.propose.mutate({
        kind: "office_settings.change",
        payload,
        reason: reason.trim(),
        idempotencyKey,
      }),
    onDone: () => {
      toast(t("proposed"));
      setReason("");
    },
  });
  const { state, locked } = proposing;
  const changed = wanted !== null && !sameSettings(wanted, settings);
  return (
    <details>
      <summary data-testid={testIds.officeChange}>{t("change")}</summary>
      <div className="act-body">
        <Fields draft={draft} onChange={setDraft} />
        {wanted === null ? <p role="alert">{t("malformed")}</p> : null}
        <ReasonField value={reason} locked={locked} onChange={setReason} />
        {state.kind === "refused" || state.kind === "outcome_unknown" ? (
          <ProblemNotice error={state.error} />
        ) : null}
        <button
          type="button"
          className="plain-button primary-button"
          disabled={!changed || locked || reason.trim().length < leastReason}
          data-testid={testIds.officePropose}
          onClick={() => {
            if (wanted !== null) proposing.perform({ placeCode, settings: wanted });
          }}
        >
          {t("propose")}
        </button>
      </div>
    </details>
  );
}

function Fields({
  draft,
  onChange,
}: {
  draft: SettingsDraft;
  onChange: (draft: SettingsDraft) => void;
}) {
  const { t } = useTranslation(["office", "print"]);
  const { numbers, signers } = draft;
  return (
    <>
      {numberFields.map((field) => (
        <label key={field} className="act-field">
          <span>{t(`fieldIn.${field}`)}</span>
          <input
            className="field-input office-number"
            inputMode="numeric"
            value={numbers[field]}
            maxLength={String(mostOf(field)).length}
            data-testid={`${testIds.officeNumber}-${field}`}
            onChange={({ target }) => {
              onChange({ ...draft, numbers: { ...numbers, [field]: target.value } });
            }}
          />
        </label>
      ))}
      {signingPlaces.map((place) => (
        <label key={place} className="act-field">
          <span>{t("signer", { place: t(`print:${place}`) })}</span>
          <input
            className="field-input"
            value={signers[place]}
            maxLength={officeSettingsLimits.letters}
            placeholder={t(`print:${place}`)}
            data-testid={`${testIds.officeSigner}-${place}`}
            onChange={({ target }) => {
              onChange({ ...draft, signers: { ...signers, [place]: target.value } });
            }}
          />
        </label>
      ))}
    </>
  );
}
