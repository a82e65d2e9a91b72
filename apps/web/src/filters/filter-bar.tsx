import "./filters.css";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { activeFilters, type Filter } from "./filter.ts";
import { useChangeFilter } from "./use-change-filter.ts";

/** What a list is filtered by: one choice or field each, at work at once, kept in the address. */
export function FilterBar({ filters }: { filters: readonly Filter[] }) {
  const { t } = useTranslation("frame");
  const change = useChangeFilter();
  return (
    <div className="filter-bar no-print" role="search">
      {filters.map((filter) => (
        <FilterField
          key={filter.name}
          filter={filter}
          onChange={(typed) => {
            change({ [filter.name]: typed === "" ? undefined : typed });
          }}
        />
      ))}
      {activeFilters(filters).length === 0 ? null : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            change(Object.fromEntries(filters.map(({ name }) => [name, undefined])));
          }}
        >
          {t("clearFilters")}
        </button>
      )}
    </div>
  );
}

function FilterField({
  filter: { name, title, value, options },
  onChange,
}: {
  filter: Filter;
  onChange: (typed: string) => void;
}) {
  const testId = `${testIds.filter}-${name}`;
  if (options === undefined)
    return (
      <input
        className="field-input filter"
        type="search"
        placeholder={title}
        aria-label={title}
        value={value ?? ""}
        data-testid={testId}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    );
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <select
      className="field-input filter"
      aria-label={title}
      value={value ?? ""}
      data-testid={testId}
      data-set={value === undefined ? undefined : ""}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{title}</option>
      {known ? null : <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
