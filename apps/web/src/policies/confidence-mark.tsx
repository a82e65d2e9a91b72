import type { Confidence } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

const looks: Record<Confidence, { readonly icon: string; readonly look: string }> = {
  A: { icon: "✓", look: "mark-arrived" },
  B: { icon: "✓", look: "" },
  D: { icon: "∑", look: "mark-near" },
  U: { icon: "?", look: "mark-near" },
};

/** How well a rule is founded, in a word and an icon. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const { t } = useTranslation(["domain", "policies"]);
  const { icon, look } = looks[confidence];
  return (
    <span className={`mark ${look}`} title={t(`policies:confidenceHint.${confidence}`)}>
      <span aria-hidden="true">{icon}</span>
      {t(`confidence.${confidence}`)}
    </span>
  );
}
