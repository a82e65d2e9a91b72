import type { PayerLevel, Simulation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { testIds } from "../test-ids.ts";
import { levelName } from "../words/level-name.ts";
import type { ScenarioKey, Scenarios } from "./scenarios.ts";
import { useScenarioName } from "./use-scenario-name.ts";

export interface Answered {
  readonly key: ScenarioKey;
  readonly simulation: Simulation;
}

/** All scenarios beside the file as it stands, level by level, each with what it differs by. */
export function ScenarioTable({
  scenarios,
  answered,
  placeCode,
}: {
  scenarios: Scenarios;
  answered: readonly Answered[];
  placeCode: string;
}) {
  const { t } = useTranslation("supposing");
  const nameOf = useScenarioName(scenarios);
  const [first] = answered;
  if (first === undefined) return null;
  const levels = [
    ...new Set(answered.flatMap(({ simulation }) => simulation.levels.map(({ level }) => level))),
  ];
  return (
    <div className="ledger-box">
      <table className="ledger" data-testid={testIds.whatIfScenarios}>
        <caption className="unseen">{t("scenarios.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.level")}</th>
            <th scope="col" className="money">
              {t("scenarios.standing")}
            </th>
            {answered.flatMap(({ key }) => [
              <th key={key} scope="col" className="money">
                {nameOf(key)}
              </th>,
              <th key={`${key}-difference`} scope="col" className="money">
                {t("scenarios.difference", { letter: key.toUpperCase() })}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">
            <th scope="row">{t("scenarios.total")}</th>
            <Row
              standing={first.simulation.beforeFen}
              parts={answered.map((one) => one.simulation)}
            />
          </tr>
          {levels.map((level) => {
            const parts = answered.map(({ simulation }) => partOf(simulation, level));
            return (
              <tr key={level}>
                <th scope="row">{levelName(level, placeCode)}</th>
                <Row standing={standingOf(parts)} parts={parts} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Money = Pick<Simulation, "beforeFen" | "afterFen" | "differenceFen">;

function partOf({ levels }: Simulation, level: PayerLevel): Money | undefined {
  return levels.find((one) => one.level === level);
}

/** What the level bears as the file stands: the same in every scenario that has the level. */
function standingOf(parts: readonly (Money | undefined)[]): string | null {
  return parts.find((part) => part !== undefined)?.beforeFen ?? null;
}

function Row({
  standing,
  parts,
}: {
  standing: string | null;
  parts: readonly (Money | undefined)[];
}) {
  return (
    <>
      <td className="money">{standing === null ? "—" : <Amount fen={standing} />}</td>
      {parts.flatMap((part, index) => [
        <td key={index} className="money">
          {part === undefined ? "—" : <Amount fen={part.afterFen} />}
        </td>,
        <td key={`${index}-difference`} className="money">
          {part === undefined ? "—" : <Amount fen={part.differenceFen} dash />}
        </td>,
      ])}
    </>
  );
}
