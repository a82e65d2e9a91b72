import type { HeadcountStanding } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

const looks = {
  imported: { look: "mark", sign: "○" },
  confirmed: { look: "mark mark-arrived", sign: "✓" },
  disputed: { look: "mark mark-wrong", sign: "⚠" },
} as const satisfies Record<HeadcountStanding, { look: string; sign: string }>;

/** 已导入, 已确认 or 有异议. */
export function StandingMark({ standing }: { standing: HeadcountStanding }) {
  const { t } = useTranslation("enrolment");
  const { look, sign } = looks[standing];
  return (
    <span className={look}>
      <span aria-hidden="true">{sign}</span> {t(`standing.${standing}`)}
    </span>
  );
}
