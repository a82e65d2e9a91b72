import { useTranslation } from "react-i18next";
import type { Filter } from "../filters/filter.ts";
import { useHeadChangePercent } from "../office/use-head-change-percent.ts";
import type { HeadcountLine } from "./headcount-table.ts";
import type { EnrolmentFilter } from "./search.ts";

/** What the places of a version can be filtered by. */
export function useEnrolmentFilters(
  lines: readonly HeadcountLine[],
  { city, changed, text }: EnrolmentFilter,
): readonly Filter[] {
  const { t } = useTranslation("enrolment");
  const percent = useHeadChangePercent();
  return [
    {
      name: "city",
      title: t("filters.allCities"),
      value: city,
      options: lines.flatMap((line) =>
        line.kind === "subtotal" && line.city !== null
          ? [{ value: line.city, name: line.name }]
          : [],
      ),
    },
    {
      name: "changed",
      title: t("filters.anyChange"),
      value: changed,
      options: [{ value: "yes", name: t("filters.changed", { percent }) }],
    },
    { name: "text", title: t("filters.text"), value: text },
  ];
}
