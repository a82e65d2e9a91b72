import "./steps.css";
import { useTranslation } from "react-i18next";

/** Where one is on the way; the steps that are open can be gone to. */
export function StepBar({
  names,
  now,
  reachable,
  onGo,
}: {
  names: readonly string[];
  /** 1 for the first. */
  now: number;
  reachable: number;
  onGo: (step: number) => void;
}) {
  const { t } = useTranslation("enrolment");
  return (
    <ol className="steps" aria-label={t("steps.label")}>
      {names.map((name, index) => {
        const step = index + 1;
        const look = step === now ? "step-now" : step < now ? "step-done" : "";
        const face = (
          <>
            <b aria-hidden="true">{step < now ? "✓" : step}</b>
            {name}
          </>
        );
        return (
          <li key={name} aria-current={step === now ? "step" : undefined}>
            {step !== now && step <= reachable ? (
              <button
                type="button"
                className={`step ${look}`}
                onClick={() => {
                  onGo(step);
                }}
              >
                {face}
              </button>
            ) : (
              <span className={`step ${look}`}>{face}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
