import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { freeKey, type ScenarioKey, scenarioKeys, type Scenarios } from "./scenarios.ts";
import { useScenarioName } from "./use-scenario-name.ts";

/** The scenarios that stand beside the file, one of them open; up to three, so that four are compared. */
export function ScenarioTabs({
  scenarios,
  open,
  onOpen,
  onAdd,
  onRemove,
  onName,
}: {
  scenarios: Scenarios;
  open: ScenarioKey;
  onOpen: (key: ScenarioKey) => void;
  onAdd: (key: ScenarioKey) => void;
  onRemove: (key: ScenarioKey) => void;
  onName: (name: string) => void;
}) {
  const { t } = useTranslation("supposing");
  const nameOf = useScenarioName(scenarios);
  const free = freeKey(scenarios);
  const there = scenarioKeys.filter((key) => scenarios[key] !== undefined);
  return (
    <div className="scenario-tabs no-print">
      <div className="chips" role="group" aria-label={t("scenarios.title")}>
        <span className="quiet">{t("scenarios.standingTab")}</span>
        {there.map((key) => (
          <button
            key={key}
            type="button"
            className="plain-button"
            aria-pressed={key === open}
            data-testid={`${testIds.whatIfScenario}-${key}`}
            onClick={() => {
              onOpen(key);
            }}
          >
            {nameOf(key)}
          </button>
        ))}
        {free === undefined ? null : (
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.whatIfAdd}
            onClick={() => {
              onAdd(free);
            }}
          >
            + {t("scenarios.add")}
          </button>
        )}
      </div>
      <label className="scenario-name">
        <span className="quiet">{t("scenarios.name")}</span>
        <input
          className="field-input"
          maxLength={30}
          key={open}
          defaultValue={scenarios[open]?.name ?? ""}
          data-testid={testIds.whatIfName}
          onBlur={(event) => {
            onName(event.target.value.trim());
          }}
        />
      </label>
      {there.length < 2 ? null : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onRemove(open);
          }}
        >
          {t("scenarios.remove", { name: nameOf(open) })}
        </button>
      )}
    </div>
  );
}
