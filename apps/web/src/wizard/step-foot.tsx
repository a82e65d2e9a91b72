import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Wanting } from "./use-choices.ts";
import { asOneSentence } from "../words/spoken.ts";

/** Back and on; what stops one from going on is said beside the button. */
export function StepFoot({
  step,
  wanting,
  onGo,
}: {
  step: number;
  wanting: readonly Wanting[];
  onGo: (step: number) => void;
}) {
  const { t } = useTranslation("wizard");
  const here = wanting.filter((want) => want.step === step);
  return (
    <div className="step-foot">
      <span className="quiet">{t("kept")}</span>
      <span className="wanting push">
        {asOneSentence(here.map(({ reason }) => t(`wanting.${reason}`)))}
      </span>
      {step > 1 ? (
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.wizardBack}
          onClick={() => {
            onGo(step - 1);
          }}
        >
          {t("back")}
        </button>
      ) : null}
      <button
        type="button"
        className="plain-button primary-button"
        disabled={here.length > 0}
        data-testid={testIds.wizardNext}
        onClick={() => {
          onGo(step + 1);
        }}
      >
        {t("next")}
      </button>
    </div>
  );
}
