import type { Simulation } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import {
  DifferenceRow,
  DifferenceTable,
  LevelDifferences,
} from "../authoring/difference-tables.tsx";
import { toFen } from "../money/in-unit.ts";
import { inSentence } from "../money/in-sentence.ts";
import { testIds } from "../test-ids.ts";
import { BesideLastYear } from "./beside-last-year.tsx";
import { CountyBurden } from "./county-burden.tsx";
import { useSettingNames } from "./use-setting-names.ts";
import { PlaceName } from "../places/named.tsx";

/** The difference by level and by place; both close. */
export function SimulationView({
  simulation,
  placeCode,
}: {
  simulation: Simulation;
  placeCode: string;
}) {
  const { t } = useTranslation(["supposing", "domain"]);
  const { nameOf, valueOf } = useSettingNames(simulation);
  const { policyNumber, fiscalYear, changes, levels, places } = simulation;
  const { beforeFen, afterFen, differenceFen } = simulation;
  return (
    <div className="effect" data-testid={testIds.whatIfResult}>
      <p className="sentence">
        {changes.length === 0
          ? t("unchanged", { number: policyNumber, year: fiscalYear })
          : t("changed", {
              number: policyNumber,
              year: fiscalYear,
              before: inSentence(toFen(beforeFen)),
              after: inSentence(toFen(afterFen)),
              difference: t("domain:yuan", { amount: formatFen(toFen(differenceFen)) }),
            })}
      </p>
      <CountyBurden simulation={simulation} placeCode={placeCode} />
      <h2>{t("byLevel")}</h2>
      <LevelDifferences
        caption={t("byLevel")}
        levels={levels}
        total={simulation}
        placeCode={placeCode}
      />
      <h2>{t("lastYear.title")}</h2>
      <BesideLastYear simulation={simulation} placeCode={placeCode} />
      <h2>{t("byPlace")}</h2>
      <DifferenceTable caption={t("byPlace")} first={t("place")} total={simulation}>
        {places.map((one) => (
          <DifferenceRow
            key={one.placeCode}
            name={
              <>
                <PlaceName name={one.placeName} />{" "}
                <span className="quiet">
                  {one.parentName === null ? null : <PlaceName name={one.parentName} />}
                </span>
              </>
            }
            money={one}
          />
        ))}
      </DifferenceTable>
      {changes.length === 0 ? null : (
        <>
          <h2>{t("changes")}</h2>
          <ul className="paper policy-notes what-if-changes">
            {changes.map(({ path, before, after, derived }) => (
              <li key={path}>
                <span title={path}>{nameOf(path)}</span> {valueOf(path, before)} →{" "}
                <b>{valueOf(path, after)}</b>{" "}
                {derived ? <span className="mark mark-near">{t("derived")}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
