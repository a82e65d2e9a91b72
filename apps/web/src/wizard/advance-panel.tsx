import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { AdvanceList } from "./advance-list.tsx";
import { percentTyped, withAdvance } from "./advances.ts";
import type { StepProps } from "./policy-step.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import type { Carried } from "./preview-rows.ts";

/** 按比例统一修改: one share for all places or for chosen ones, with its reason; what is owed is never adjusted. */
export function AdvancePanel({
  draft,
  change,
  carried,
}: Pick<StepProps, "draft" | "change"> & { carried: Carried }) {
  const { t } = useTranslation("wizard");
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [places, setPlaces] = useState<ReadonlySet<string> | null>(null);
  const percent = percentTyped(typed);
  const wanting =
    typed !== "" && percent === null
      ? "wrongPercent"
      : reason.trim().length < 2
        ? "noReason"
        : places?.size === 0
          ? "noPlaces"
          : null;
  const apply = () => {
    if (percent === null || wanting !== null) return;
    const next = {
      percent,
      reason: reason.trim(),
      places: places === null ? null : [...places].toSorted(),
    };
    change({ advances: withAdvance(draft.advances, next) });
    setPlaces(null);
  };
  return (
    <fieldset className="paper advance-panel">
      <legend>{t("advance.title")}</legend>
      <p className="quiet">{t("advance.hint")}</p>
      <div className="advance-fields">
        <label>
          <span className="quiet">{t("advance.percent")}</span>
          <span className="advance-percent">
            <input
              inputMode="decimal"
              className="field-input"
              size={6}
              value={typed}
              data-testid={testIds.advancePercent}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />{" "}
            %
          </span>
        </label>
        <label className="advance-reason">
          <span className="quiet">{t("advance.reason")}</span>
          <input
            className="field-input"
            value={reason}
            maxLength={500}
            placeholder={t("advance.reasonHint")}
            data-testid={testIds.advanceReason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </label>
        <PlaceChoice
          name={testIds.advanceWhose}
          of={carried.carried}
          places={places}
          onChange={setPlaces}
        />
        <button
          type="button"
          className="plain-button"
          disabled={percent === null || wanting !== null}
          data-testid={testIds.advanceApply}
          onClick={apply}
        >
          {t("advance.apply")}
        </button>
        {wanting === null || typed === "" ? null : (
          <span className="wanting">{t(`advance.${wanting}`)}</span>
        )}
      </div>
      {draft.advances.length === 0 ? null : (
        <AdvanceList
          advances={draft.advances}
          carried={carried}
          onRemove={(gone) => {
            change({ advances: draft.advances.filter((one) => one !== gone) });
          }}
        />
      )}
      {draft.advances.some(({ places: some }) => some === null) ? null : (
        <p className="quiet">{t("advance.whole")}</p>
      )}
    </fieldset>
  );
}
