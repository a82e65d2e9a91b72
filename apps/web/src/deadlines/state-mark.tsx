import type { Deadline } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

const looks = {
  overdue: { icon: "⚠", look: "mark-wrong" },
  approaching: { icon: "◷", look: "mark-near" },
  upcoming: { icon: "○", look: "" },
  met: { icon: "✓", look: "mark-arrived" },
  done: { icon: "✓", look: "mark-arrived" },
  closed: { icon: "—", look: "" },
} as const satisfies Record<Deadline["state"], object>;

export function StateMark({ state }: Pick<Deadline, "state">) {
  const { t } = useTranslation("deadlines");
  const { icon, look } = looks[state];
  return (
    <span className={`mark ${look}`}>
      <span aria-hidden="true">{icon}</span>
      {t(`states.${state}`)}
    </span>
  );
}
