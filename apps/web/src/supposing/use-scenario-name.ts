import { useTranslation } from "react-i18next";
import type { ScenarioKey, Scenarios } from "./scenarios.ts";

/** How a scenario is called: by its letter, and by the name that somebody gave it. */
export function useScenarioName(scenarios: Scenarios): (key: ScenarioKey) => string {
  const { t } = useTranslation("supposing");
  return (key) => {
    const name = scenarios[key]?.name ?? "";
    return t(name === "" ? "scenarios.letter" : "scenarios.named", {
      letter: key.toUpperCase(),
      name,
    });
  };
}
