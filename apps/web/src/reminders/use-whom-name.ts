import { useTranslation } from "react-i18next";
import type { Whom } from "./plan-draft.ts";

const levelKeys = ["levelsUp_0", "levelsUp_1", "levelsUp_2", "levelsUp_3"] as const;

/** Names who is told: 审批, 上一级审批, 收款方财政专户. */
export function useWhomName(): (whom: Whom) => string {
  const { t } = useTranslation(["reminderPlan", "domain"]);
  return ({ role, levelsUp, at }) =>
    t(at === undefined ? (levelKeys[levelsUp] ?? "levelsUp_3") : "ofReceiver", {
      role: t(`domain:role.${role}`),
    });
}
