import type { Simulation } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { OtherFields } from "./other-fields.tsx";
import type { Wishes } from "./scenarios.ts";
import { useSettingNames } from "./use-setting-names.ts";

/** Every amount that may be supposed to be another one; what is left empty stays as it is. */
export function SettingsForm({
  simulation,
  standing,
  onAsk,
}: {
  simulation: Simulation;
  /** What was asked before. */
  standing: Wishes;
  onAsk: (wishes: Wishes) => void;
}) {
  const { t } = useTranslation("supposing");
  const [wishes, onWish] = useState(standing);
  const { known, nameOf, valueOf } = useSettingNames(simulation);
  if (!known) return <div className="bone bone-block" />;
  // One wish for every standard of the file, before each of them alone.
  const whole = { path: "standard", value: "" };
  return (
    <form
      className="paper what-if-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(wishes);
      }}
    >
      <p className="quiet">{t("settingsHint")}</p>
      <div className="what-if-settings">
        {[whole, ...simulation.settings].map(({ path, value }) => (
          <label key={path} title={path}>
            {nameOf(path)}
            <input
              className="field-input"
              value={wishes[path] ?? ""}
              placeholder={valueOf(path, value)}
              maxLength={30}
              data-testid={`${testIds.whatIfAmount}-${path}`}
              onChange={(event) => {
                onWish({ ...wishes, [path]: event.target.value });
              }}
            />
          </label>
        ))}
      </div>
      <OtherFields simulation={simulation} wishes={wishes} onWish={onWish} />
      <div className="chips">
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
      </div>
    </form>
  );
}
