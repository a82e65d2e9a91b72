import type { BatchSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { amountBands, dueBands } from "../filters/bands.ts";
import { type Filter, optionsOf } from "../filters/filter.ts";
import { batchKinds } from "../wizard/batch-kinds.ts";
import { type BatchListFilter, bases, batchStages } from "./search.ts";

/** What the list of batches can be filtered by. */
export function useBatchFilters(
  batches: readonly BatchSummary[],
  { stage, kind, due, amount, basis, by, text }: BatchListFilter,
): readonly Filter[] {
  const { t } = useTranslation(["batches", "domain", "inbox"]);
  return [
    {
      name: "stage",
      title: t("list.allStages"),
      value: stage,
      options: [
        ...batchStages.map((value) => ({ value, name: t(`domain:batchStage.${value}`) })),
        { value: "returned", name: t("domain:returned") },
        { value: "held", name: t("inbox:warning.held.short") },
      ],
    },
    {
      name: "kind",
      title: t("list.allKinds"),
      value: kind,
      options: batchKinds.map((value) => ({ value, name: t(`domain:batchKind.${value}`) })),
    },
    {
      name: "due",
      title: t("list.allDates"),
      value: due,
      options: dueBands.map((value) => ({ value, name: t(`inbox:chips.due.${value}`) })),
    },
    {
      name: "amount",
      title: t("list.allAmounts"),
      value: amount,
      options: amountBands.map((value) => ({ value, name: t(`inbox:chips.amount.${value}`) })),
    },
    {
      name: "basis",
      title: t("list.allBases"),
      value: basis,
      options: bases.map((value) => ({ value, name: t(`list.basis.${value}`) })),
    },
    {
      name: "by",
      title: t("list.allPreparers"),
      value: by,
      options: optionsOf(
        batches.map(({ preparedBy }) => ({ value: preparedBy, name: preparedBy })),
      ),
    },
    { name: "text", title: t("list.textFilter"), value: text },
  ];
}
