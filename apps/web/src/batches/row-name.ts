import type { MarkView } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { levelName } from "../words/level-name.ts";
import type { GridRow } from "./grid-model.ts";

/** How the rows of the government grid are called. */
export function useRowNames(): (row: GridRow) => string {
  const { t } = useTranslation("batches");
  return (row) => {
    if (row.kind === "total") return t("grid.all");
    if (row.kind === "subtotal") return t("grid.subtotal", { name: row.name });
    return row.cityProper ? t("grid.cityProper") : row.name;
  };
}

/** How one row is called. */
export function useRowName(row: GridRow): string {
  return useRowNames()(row);
}

/** How the columns are called that a judge can point at. */
export function useMarkName(placeCode: string): (column: MarkView["column"]) => string {
  const { t } = useTranslation("batches");
  return (column) =>
    column === "heads" || column === "total" ? t(`grid.${column}`) : levelName(column, placeCode);
}
