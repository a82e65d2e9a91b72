import type { TotalsPlace } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** Where 合计 stands. */
export function TotalsField({
  totals,
  onChange,
}: {
  totals: TotalsPlace;
  onChange: (totals: TotalsPlace) => void;
}) {
  const { t } = useTranslation("views");
  return (
    <label>
      {t("totals")}
      <select
        className="field-input"
        value={totals}
        data-testid={testIds.viewTotals}
        onChange={(event) => {
          onChange(event.target.value === "last" ? "last" : "first");
        }}
      >
        <option value="first">{t("totalsPlace.first")}</option>
        <option value="last">{t("totalsPlace.last")}</option>
      </select>
    </label>
  );
}
