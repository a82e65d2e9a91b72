import type { Simulation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { useSettingNames } from "./use-setting-names.ts";

export type Wishes = Readonly<Record<string, string>>;

/** Every amount that may be supposed to be another one; what is left empty stays as it is. */
export function SettingsForm({
  simulation,
  wishes,
  onWish,
  onAsk,
}: {
  simulation: Simulation;
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
  onAsk: () => void;
}) {
  const { t } = useTranslation("supposing");
  const { known, nameOf, valueOf } = useSettingNames(simulation);
  if (!known) return <div className="bone bone-block" />;
  // One wish for every standard of the file, before each of them alone.
  const whole = { path: "standard", value: "" };
  return (
    <form
      className="paper what-if-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
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
              placeholder={valueOf(value)}
              maxLength={30}
              data-testid={`${testIds.whatIfAmount}-${path}`}
              onChange={(event) => {
                onWish({ ...wishes, [path]: event.target.value });
              }}
            />
          </label>
        ))}
      </div>
      <button type="submit" className="plain-button primary-button" data-testid={testIds.whatIfRun}>
        {t("run")}
      </button>
    </form>
  );
}
