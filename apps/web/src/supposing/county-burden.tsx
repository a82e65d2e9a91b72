import type { Simulation } from "@daowei/api/contracts";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { levelName } from "../words/level-name.ts";
import { mostBurdened } from "./most-burdened.ts";
import { nameOfPlace } from "../places/named.tsx";

/** 县级负担: what the counties would bear, and the one whose own share rises most. */
export function CountyBurden({
  simulation,
  placeCode,
}: {
  simulation: Simulation;
  placeCode: string;
}) {
  const { t } = useTranslation(["supposing", "domain"]);
  const county = simulation.levels.find(({ level }) => level === "county");
  if (county === undefined) return null;
  const most = mostBurdened(simulation.places);
  return (
    <p>
      {t("county.burden", {
        level: levelName("county", placeCode),
        before: inSentence(toFen(county.beforeFen)),
        after: inSentence(toFen(county.afterFen)),
        difference: t("domain:yuan", { amount: formatFen(toFen(county.differenceFen)) }),
      })}
      {most === undefined
        ? null
        : t("county.most", {
            place: nameOfPlace(most.placeName),
            difference: inSentence(toFen(most.differenceFen)),
          })}
    </p>
  );
}
