import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** A filter that is set, in words, and what takes it off. */
export interface ActiveFilter {
  readonly name: string;
  readonly onRemove: () => void;
}

/** 没有符合条件的记录: nothing is there because of the filters, each of which can be taken off here. */
export function EmptyByFilter({ filters }: { filters: readonly ActiveFilter[] }) {
  const { t } = useTranslation("frame");
  return (
    <div className="paper empty" data-testid={testIds.emptyByFilter}>
      <strong>{t("emptyByFilter")}</strong>
      <p className="chips">
        {filters.map(({ name, onRemove }) => (
          <button
            key={name}
            type="button"
            className="plain-button"
            aria-label={t("removeFilter", { name })}
            onClick={onRemove}
          >
            {name} ✕
          </button>
        ))}
      </p>
    </div>
  );
}
