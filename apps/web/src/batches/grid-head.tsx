import type { PayerLevel } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { levelName } from "../words/level-name.ts";

/** The two header rows of the government grid. */
export function GridHead({
  levels,
  placeCode,
  ahead,
}: {
  levels: readonly PayerLevel[];
  placeCode: string;
  ahead: boolean;
}) {
  const { t } = useTranslation("batches");
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t("grid.place")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("grid.heads")}
        </th>
        {ahead ? (
          <>
            <th scope="col" rowSpan={2}>
              {t("grid.legal")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("grid.share")}
            </th>
          </>
        ) : null}
        <th scope="colgroup" colSpan={levels.length} className="grid-span">
          {t(ahead ? "grid.levelsAhead" : "grid.levels")}
        </th>
        <th scope="col" rowSpan={2} className="grid-sum">
          {t("grid.total")}
        </th>
      </tr>
      <tr>
        {levels.map((level) => (
          <th key={level} scope="col">
            {levelName(level, placeCode)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
