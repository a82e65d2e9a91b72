import type { PolicySummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

type Span = Pick<PolicySummary, "fromYear" | "toYear">;

/** The years a notice governs, in words: 2022, 2019–2021, 2023 起. */
export function useYearSpan(): (policy: Span) => string {
  const { t } = useTranslation("policies");
  return ({ fromYear: from, toYear: to }) => {
    if (to === null) return t("yearsOn", { from });
    return to === from ? t("yearsOne", { from }) : t("yearsSpan", { from, to });
  };
}
