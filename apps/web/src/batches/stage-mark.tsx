import type { BatchStage, TransferSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { mark } from "../words/spoken.ts";

type Stage = BatchStage | TransferSummary["stage"];

const marks: Record<Stage, { readonly icon: string; readonly look: string }> = {
  prepared: { icon: "○", look: "" },
  submitted: { icon: "◔", look: "mark-going" },
  reviewed: { icon: "◑", look: "mark-going" },
  approved: { icon: "◕", look: "mark-going" },
  issued: { icon: "●", look: "mark-going" },
  sent: { icon: "→", look: "mark-going" },
  arrived: { icon: "✓", look: "mark-arrived" },
  cancelled: { icon: "×", look: "" },
  rejected: { icon: "×", look: "mark-wrong" },
  failed: { icon: "✕", look: "mark-wrong" },
  returned: { icon: "↩", look: "mark-wrong" },
  outcome_unknown: { icon: "?", look: "mark-near" },
};

function Mark({ stage, word }: { stage: Stage; word: string }) {
  const { icon, look } = marks[stage];
  return (
    <span className={`mark ${look}`}>
      <span aria-hidden="true">{icon}</span>
      {word}
    </span>
  );
}

export function BatchStageMark({ stage, returned }: { stage: BatchStage; returned: boolean }) {
  const { t } = useTranslation("domain");
  return (
    <>
      <Mark stage={stage} word={t(`batchStage.${stage}`)} />
      {returned ? <span className="mark mark-near">↩ {t("returned")}</span> : null}
    </>
  );
}

export function TransferStageMark({ stage }: { stage: TransferSummary["stage"] }) {
  const { t } = useTranslation("domain");
  return <Mark stage={stage} word={t(`transferStage.${stage}`)} />;
}

/** 暂缓, with who holds it and why for whoever points at it. */
export function HeldMark({ held }: { held: NonNullable<TransferSummary["held"]> }) {
  const { t } = useTranslation("domain");
  return (
    <span className="mark mark-near" title={`${held.by}${mark("colon")}${held.reason}`}>
      <span aria-hidden="true">⏸</span>
      {t("held")}
    </span>
  );
}

export function IllustrativeMark() {
  const { t } = useTranslation("domain");
  return <span className="mark">{t("illustrative")}</span>;
}

/** Days to a date: red and a word when past, amber within 30 days; nothing once all has arrived. */
export function DaysLeft({ days, settled = false }: { days: number; settled?: boolean }) {
  const { t } = useTranslation("domain");
  if (settled) return null;
  if (days < 0) return <span className="mark mark-wrong">⚠ {t("daysLate", { days: -days })}</span>;
  const text = days === 0 ? t("dueToday") : t("daysLeft", { days });
  return days <= 30 ? (
    <span className="mark mark-near">◷ {text}</span>
  ) : (
    <span className="mark">{text}</span>
  );
}
