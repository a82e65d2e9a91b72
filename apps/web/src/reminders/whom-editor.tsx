import { roles } from "@daowei/domain/approvals";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Whom } from "./plan-draft.ts";
import { useWhomName } from "./use-whom-name.ts";

const levels = [0, 1, 2, 3] as const;
/** Chosen in the list of levels, and none: the place whose fund account receives the money. */
const receiving = "fund_account";

/** Who is told: each post with where it is held, one after the other, to be taken out and added. */
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
  const [where, setWhere] = useState("1");
  const chosen = whomAt(role, where);
  const taken = to.some((one) => keyOf(one) === keyOf(chosen));
  return (
    <>
      <ul className="plan-whom">
        {to.map((one) => (
          <li key={keyOf(one)}>
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
          value={where}
          onChange={(event) => {
            setWhere(event.target.value);
            if (event.target.value === receiving) setRole("fund_accountant");
          }}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`level_${level}`)}
            </option>
          ))}
          <option value={receiving}>{t("atFundAccount")}</option>
        </select>
        <select
          aria-label={t("whichRole")}
          data-testid={testIds.planRole}
          value={role}
          onChange={(event) => {
            const wanted = roles.find((one) => one === event.target.value);
            if (wanted !== undefined) setRole(wanted);
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
            onChange([...to, chosen]);
          }}
        >
          {t("addWhom")}
        </button>
      </span>
    </>
  );
}

function whomAt(role: Whom["role"], where: string): Whom {
  return where === receiving
    ? { role, levelsUp: 0, at: receiving }
    : { role, levelsUp: Number(where) };
}

function keyOf({ role, levelsUp, at }: Whom): string {
  return `${role} ${at ?? levelsUp}`;
}
