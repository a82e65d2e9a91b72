import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { activeFilters, type Filter } from "./filter.ts";
import { useChangeFilter } from "./use-change-filter.ts";

/** 没有符合条件的记录: nothing is there because of the filters, each of which can be taken off here. */
export function EmptyByFilter({ filters }: { filters: readonly Filter[] }) {
  const { t } = useTranslation("frame");
  const change = useChangeFilter();
  return (
    <div className="paper empty" data-testid={testIds.emptyByFilter}>
      <strong>{t("emptyByFilter")}</strong>
      <p className="chips">
        {activeFilters(filters).map(({ name, words }) => (
          <button
            key={name}
            type="button"
            className="plain-button"
            aria-label={t("removeFilter", { name: words })}
            data-testid={`${testIds.removeFilter}-${name}`}
            onClick={() => {
              change({ [name]: undefined });
            }}
          >
            {words} ✕
          </button>
        ))}
      </p>
    </div>
  );
}
