import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type ActiveFilter, EmptyByFilter } from "../app/empty-by-filter.tsx";
import { useFrame } from "../app/frame-context.ts";
import { levelName } from "../words/level-name.ts";

/** The filters of 资金到位 that leave nothing, each to be taken off. */
export function NothingMatches() {
  const { t } = useTranslation(["transfers", "domain"]);
  const { placeCode } = useFrame();
  const { stage, level, overdue, batch } = useSearch({ from: "/frame/transfers" });
  const navigate = useNavigate({ from: "/transfers" });
  const without = (name: "stage" | "level" | "overdue" | "batch") => () =>
    void navigate({ search: ({ [name]: _off, ...rest }) => rest });
  const filters: (ActiveFilter | false)[] = [
    stage !== undefined && {
      name: t(`domain:transferStage.${stage}`),
      onRemove: without("stage"),
    },
    level !== undefined && { name: levelName(level, placeCode), onRemove: without("level") },
    overdue !== undefined && { name: t("overdueOnly"), onRemove: without("overdue") },
    batch !== undefined && { name: t("thisBatch"), onRemove: without("batch") },
  ];
  return <EmptyByFilter filters={filters.filter((one) => one !== false)} />;
}
