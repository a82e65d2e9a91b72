import type { ViewedList, ViewSettings } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { TotalsField } from "./totals-field.tsx";

const mostFrozen = 4;

/** How a table looks beside its columns: where 合计 stands, what stays in sight, how far apart the rows are. */
export function LookFields({
  list,
  settings,
  onChange,
}: {
  list: ViewedList;
  settings: ViewSettings;
  onChange: (part: Partial<ViewSettings>) => void;
}) {
  const { t } = useTranslation("views");
  return (
    <>
      {list === "batch_rows" ? (
        <TotalsField
          totals={settings.totals ?? "first"}
          onChange={(totals) => {
            onChange({ totals });
          }}
        />
      ) : null}
      {/* The places of a headcount table and of a batch stay in sight in any view. */}
      {list === "headcounts" || list === "batch_rows" ? null : (
        <label>
          {t("frozen")}
          <select
            className="field-input"
            value={settings.frozen}
            onChange={(event) => {
              onChange({ frozen: Number(event.target.value) });
            }}
          >
            {Array.from({ length: mostFrozen + 1 }, (_, count) => (
              <option key={count} value={count}>
                {count === 0 ? t("frozenNone") : t("frozenCount", { count })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t("density")}
        <select
          className="field-input"
          value={settings.density ?? ""}
          onChange={(event) => {
            const { value } = event.target;
            onChange({
              density: value === "compact" || value === "comfortable" ? value : null,
            });
          }}
        >
          <option value="">{t("densities.own")}</option>
          <option value="comfortable">{t("densities.comfortable")}</option>
          <option value="compact">{t("densities.compact")}</option>
        </select>
      </label>
    </>
  );
}
