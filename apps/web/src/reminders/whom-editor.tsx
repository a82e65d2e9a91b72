import { roles } from "@daowei/domain/approvals";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Whom } from "./plan-draft.ts";
import { useWhomName } from "./use-whom-name.ts";

const levels = [0, 1, 2, 3] as const;

/** Who is told: each post with the level it is held at, one after the other, to be taken out and added. */
export function WhomEditor({
  to,
  onChange,
}: {
  to: readonly Whom[];
  onChange: (to: readonly Whom[]) => void;
}) {
  const { t } = useTranslation(["reminderPlan", "domain"]);
  const nameOf = useWhomName();
  const [role, setRole] = useState<Whom["role"]>("approver");
  const [levelsUp, setLevelsUp] = useState(1);
  const taken = to.some((one) => one.role === role && one.levelsUp === levelsUp);
  return (
    <>
      <ul className="plan-whom">
        {to.map((one) => (
          <li key={`${one.role} ${one.levelsUp}`}>
            {nameOf(one)}{" "}
            <button
              type="button"
              className="link-button"
              aria-label={t("takeOut", { who: nameOf(one) })}
              onClick={() => {
                onChange(to.filter((other) => other !== one));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <span className="plan-add">
        <select
          aria-label={t("whichLevel")}
          data-testid={testIds.planLevel}
          value={levelsUp}
          onChange={(event) => {
            setLevelsUp(Number(event.target.value));
          }}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`level_${level}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("whichRole")}
          data-testid={testIds.planRole}
          value={role}
          onChange={(event) => {
            const chosen = roles.find((one) => one === event.target.value);
            if (chosen !== undefined) setRole(chosen);
          }}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`domain:role.${one}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="link-button"
          disabled={taken}
          data-testid={testIds.planAddWhom}
          onClick={() => {
            onChange([...to, { role, levelsUp }]);
          }}
        >
          {t("addWhom")}
        </button>
      </span>
    </>
  );
}
