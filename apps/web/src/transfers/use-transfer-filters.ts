import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import type { Filter, FilterOption } from "../filters/filter.ts";
import { api } from "../wire/api.ts";
import { levelName } from "../words/level-name.ts";
import { levels, matches, openStages } from "./search.ts";

/** What 资金到位 can be filtered by; `batchNumber` is that of the transfers listed. */
export function useTransferFilters(batchNumber: string | undefined): readonly Filter[] {
  const { t } = useTranslation(["transfers", "domain"]);
  const { placeCode } = useFrame();
  const { stage, level, overdue, held, match, batch } = useSearch({ from: "/frame/transfers" });
  return [
    {
      name: "batch",
      title: t("allBatches"),
      value: batch,
      options: useBatchOptions(batch, batchNumber),
    },
    {
      name: "stage",
      title: t("allStages"),
      value: stage,
      options: openStages.map((value) => ({ value, name: t(`domain:transferStage.${value}`) })),
    },
    {
      name: "level",
      title: t("allLevels"),
      value: level,
      options: levels.map((value) => ({ value, name: levelName(value, placeCode) })),
    },
    {
      name: "overdue",
      title: t("anyDate"),
      value: overdue,
      options: [{ value: "yes", name: t("overdueOnly") }],
    },
    {
      name: "held",
      title: t("heldOrNot"),
      value: held,
      options: [{ value: "yes", name: t("heldOnly") }],
    },
    {
      name: "match",
      title: t("allMatches"),
      value: match,
      options: matches.map((value) => ({ value, name: t(`match.${value}`) })),
    },
  ];
}

const issuedStages: ReadonlySet<string> = new Set(["issued", "sent", "arrived"]);

/** The batches of the year whose transfers there are; one of an office above is there once it was chosen. */
function useBatchOptions(
  batch: string | undefined,
  batchNumber: string | undefined,
): readonly FilterOption[] {
  const { t } = useTranslation("transfers");
  const { data } = useQuery(api.batches.list.queryOptions(useScope()));
  const own = (data ?? []).filter(({ stage }) => issuedStages.has(stage));
  const above =
    batch === undefined || own.some(({ id }) => id === batch)
      ? []
      : [{ value: batch, name: batchNumber ?? t("thisBatch") }];
  return [...own.map(({ id, number }) => ({ value: id, name: number })), ...above];
}
