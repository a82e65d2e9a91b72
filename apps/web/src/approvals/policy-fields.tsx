import "./approvals.css";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { PaperFields } from "./paper-fields.tsx";
import { type PolicyDraft, type StageDraft, withStage } from "./policy-draft.ts";
import { StageFields } from "./stage-fields.tsx";

/** An approval policy as a form: its name, its stages in their order, and the papers it wants. */
export function PolicyFields({
  draft,
  onChange,
}: {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
}) {
  const { t } = useTranslation("approvals");
  const { stages } = draft;
  const setStages = (changed: readonly StageDraft[]) => {
    onChange({ ...draft, stages: changed });
  };
  return (
    <>
      <label className="act-field">
        <span>{t("form.name")}</span>
        <input
          className="field-input"
          value={draft.name}
          maxLength={60}
          data-testid={testIds.rulesName}
          onChange={(event) => {
            onChange({ ...draft, name: event.target.value });
          }}
        />
      </label>
      {stages.map((stage, index) => (
        <StageFields
          key={stage.key}
          stage={stage}
          onChange={(part) => {
            setStages(stages.map((one) => (one === stage ? { ...one, ...part } : one)));
          }}
          onMove={
            index === 0
              ? undefined
              : () => {
                  const others = stages.toSpliced(index, 1);
                  setStages(others.toSpliced(index - 1, 0, stage));
                }
          }
          onRemove={() => {
            setStages(stages.filter((one) => one !== stage));
          }}
        />
      ))}
      <p>
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.rulesAddStage}
          onClick={() => {
            onChange(withStage(draft));
          }}
        >
          {t("form.addStage")}
        </button>
      </p>
      <PaperFields
        required={draft.requiredAttachments}
        onChange={(requiredAttachments) => {
          onChange({ ...draft, requiredAttachments });
        }}
      />
    </>
  );
}
