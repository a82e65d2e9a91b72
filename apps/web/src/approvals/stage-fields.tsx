import { placeLevels } from "@daowei/domain/places";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { Conditions } from "./condition-list.tsx";
import { conditionLists, type StageDraft } from "./policy-draft.ts";

const roles = ["reviewer", "approver"] as const;
const levels = ["any", ...placeLevels] as const;

/** One stage: its name, which post at which level decides, how many people, and its conditions. */
export function StageFields({
  stage,
  onChange,
  onMove,
  onRemove,
}: {
  stage: StageDraft;
  onChange: (part: Partial<StageDraft>) => void;
  /** Undefined for the first. */
  onMove: (() => void) | undefined;
  onRemove: () => void;
}) {
  const { t } = useTranslation("approvals");
  return (
    <fieldset className="rules-stage" data-testid={testIds.rulesStage}>
      <legend>{stage.name === "" ? t("form.newStage") : stage.name}</legend>
      <Decider stage={stage} onChange={onChange} />
      {conditionLists.map((list) => (
        <Conditions
          key={list}
          list={list}
          conditions={stage.lists[list]}
          onChange={(conditions) => {
            onChange({ lists: { ...stage.lists, [list]: conditions } });
          }}
        />
      ))}
      <p>
        <button
          type="button"
          className="link-button"
          disabled={onMove === undefined}
          onClick={onMove}
        >
          {t("form.earlier", { stage: stage.name })}
        </button>{" "}
        <button
          type="button"
          className="link-button"
          data-testid={testIds.rulesRemoveStage}
          onClick={onRemove}
        >
          {t("form.removeStage", { stage: stage.name })}
        </button>
      </p>
    </fieldset>
  );
}

function Decider({
  stage,
  onChange,
}: {
  stage: StageDraft;
  onChange: (part: Partial<StageDraft>) => void;
}) {
  const { t } = useTranslation(["approvals", "domain"]);
  return (
    <p className="rules-decider">
      <label>
        {t("form.stageName")}{" "}
        <input
          value={stage.name}
          maxLength={40}
          data-testid={testIds.rulesStageName}
          onChange={(event) => {
            onChange({ name: event.target.value });
          }}
        />
      </label>
      <label>
        {t("role")}{" "}
        <select
          value={stage.role}
          data-testid={testIds.rulesStageRole}
          onChange={(event) => {
            onChange({ role: event.target.value === "reviewer" ? "reviewer" : "approver" });
          }}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`domain:role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("office")}{" "}
        <select
          value={stage.level}
          data-testid={testIds.rulesStageLevel}
          onChange={(event) => {
            const level = levels.find((one) => one === event.target.value);
            if (level !== undefined) onChange({ level });
          }}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {level === "any" ? t("anyOffice") : t(`domain:level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("people")}{" "}
        <input
          className="rules-number num"
          inputMode="numeric"
          maxLength={1}
          value={stage.people}
          data-testid={testIds.rulesStagePeople}
          onChange={(event) => {
            onChange({ people: event.target.value });
          }}
        />
      </label>
    </p>
  );
}
