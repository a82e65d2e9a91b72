import { useId } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../dates/date-input.tsx";
import { testIds } from "../test-ids.ts";
import { longDate } from "../words/dates.ts";
import type { StepProps } from "./policy-step.tsx";
import { sentenceKey } from "../words/sentence-key.ts";
import { mark } from "../words/spoken.ts";

/** The deadline: the notice's own, or a local one with its reason. */
export function DueFields({ draft, change, choices: { preview, localDue } }: StepProps) {
  const { t } = useTranslation(["wizard", "domain"]);
  const legal =
    preview === null
      ? t("policy.dueLegalLater")
      : preview.dueOn === null || preview.dueOrigin === null
        ? t("policy.dueLegalNone")
        : t("policy.dueLegal", {
            date: longDate(preview.dueOn),
            origin: t(`domain:deadlineOrigin.${preview.dueOrigin}`),
          });
  const citation = preview?.dueCitation ?? null;
  const dueOnId = useId();
  return (
    <div className="form-row">
      <span className="form-name">{t("policy.due")}</span>
      <div className="choices" role="radiogroup" aria-label={t("policy.due")}>
        <label className="choice">
          <input
            type="radio"
            name="due"
            checked={!localDue}
            disabled={preview !== null && preview.dueOn === null}
            onChange={() => {
              change({ localDue: false });
            }}
          />
          <span className="choice-body">
            {legal}
            {citation === null ? null : (
              <span className="quiet due-quote">
                {citation.number} {citation.article}
                {mark("colon")}
                {t(sentenceKey(citation), citation)}
              </span>
            )}
          </span>
        </label>
        <label className="choice">
          <input
            type="radio"
            name="due"
            checked={localDue}
            data-testid={testIds.wizardLocalDue}
            onChange={() => {
              change({ localDue: true });
            }}
          />
          {t("policy.dueLocal")}
        </label>
        {localDue ? (
          <div className="due-own">
            <div>
              <label htmlFor={dueOnId} className="quiet">
                {t("policy.dueOn")}
              </label>
              <DateInput
                id={dueOnId}
                name={t("policy.dueOn")}
                required
                value={draft.dueOn}
                testId={testIds.wizardDueOn}
                onChange={(dueOn) => {
                  change({ dueOn });
                }}
              />
            </div>
            <label>
              <span className="quiet">{t("policy.dueReason")}</span>
              <input
                value={draft.dueReason}
                maxLength={500}
                required
                data-testid={testIds.wizardDueReason}
                onChange={(event) => {
                  change({ dueReason: event.target.value });
                }}
              />
              <small>{t("policy.dueReasonHint")}</small>
            </label>
          </div>
        ) : null}
      </div>
    </div>
  );
}
