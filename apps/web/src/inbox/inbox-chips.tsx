import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { type Chip, chipsFor, type InboxItem } from "./filter.ts";
import type { InboxFilter } from "./search.ts";
import { nameOfPlace } from "../places/named.tsx";

/** Filters as buttons that stay down: what they leave is counted on each. */
export function InboxChips({
  items,
  filter,
  onFilter,
}: {
  items: readonly InboxItem[];
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
}) {
  const { t } = useTranslation(["inbox", "domain"]);
  const offered = chipsFor(items);
  const isOn = ({ name, value }: Chip) => filter[name] === value;
  const some = Object.keys(filter).length > 0;
  if (offered.length === 0 && !some) return null;
  const nameOf = ({ name, value, placeName }: Chip): string => {
    if (name === "of") return placeName === undefined ? value : nameOfPlace(placeName);
    if (name === "warned") return t("chips.warned");
    if (name === "kind") return t(`domain:batchKind.${value as "regular"}`);
    if (name === "amount") return t(`chips.amount.${value as "small"}`);
    return t(`chips.due.${value as "week"}`);
  };
  const toggle = (chip: Chip) => {
    const { [chip.name]: _, ...rest } = filter;
    onFilter(isOn(chip) ? rest : { ...rest, ...chip.part });
  };
  return (
    <div className="chips" role="group" aria-label={t("chips.title")}>
      {offered.map((chip) => (
        <button
          key={`${chip.name} ${chip.value}`}
          type="button"
          className="chip"
          aria-pressed={isOn(chip)}
          data-testid={testIds.inboxFilter}
          data-chip={`${chip.name}-${chip.value}`}
          onClick={() => {
            toggle(chip);
          }}
        >
          {nameOf(chip)} <span className="num">{chip.count}</span>
        </button>
      ))}
      {some ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onFilter({});
          }}
        >
          {t("chips.clear")}
        </button>
      ) : null}
    </div>
  );
}
