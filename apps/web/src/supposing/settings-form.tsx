import type { Simulation } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Wishes } from "./scenarios.ts";
import { StatusFields } from "./status-fields.tsx";
import { SumInSight } from "./sum-in-sight.tsx";
import { useSettingNames } from "./use-setting-names.ts";
import { FileFields, WholeFields } from "./wish-fields.tsx";

/** What may be supposed, the growth of heads first; what is left empty stays as it is. */
export function SettingsForm({
  simulation,
  answer,
  standing,
  onAsk,
}: {
  /** The file as it stands. */
  simulation: Simulation;
  /** What came of what was asked before. */
  answer: Simulation | undefined;
  /** What was asked before. */
  standing: Wishes;
  onAsk: (wishes: Wishes) => void;
}) {
  const { t } = useTranslation("supposing");
  const [wishes, onWish] = useState(standing);
  const { known } = useSettingNames(simulation);
  if (!known) return <div className="bone bone-block" />;
  const props = { simulation, wishes, onWish };
  return (
    <form
      className="paper what-if-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(wishes);
      }}
    >
      <p className="quiet">{t("settingsHint")}</p>
      <WholeFields {...props} />
      {simulation.statuses.length === 0 ? null : <StatusFields {...props} />}
      <FileFields {...props} />
      <div className="chips what-if-foot">
        <button
          type="button"
          className="plain-button"
          data-testid={testIds.whatIfPreset}
          onClick={() => {
            const wished = { ...wishes, standard: "+30" };
            onWish(wished);
            onAsk(wished);
          }}
        >
          {t("preset")}
        </button>
        <button
          type="submit"
          className="plain-button primary-button"
          data-testid={testIds.whatIfRun}
        >
          {t("run")}
        </button>
        {answer === undefined ? null : <SumInSight simulation={answer} />}
      </div>
    </form>
  );
}
