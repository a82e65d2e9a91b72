import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { GridRow } from "./grid-model.ts";

/** Folds every city's places away, or opens them all. */
export function FoldAll({
  rows,
  folded,
  onFold,
}: {
  rows: readonly GridRow[];
  folded: ReadonlySet<string>;
  onFold: (cities: readonly string[]) => void;
}) {
  const { t } = useTranslation("batches");
  const cities = rows.flatMap(({ kind, city }) =>
    kind === "subtotal" && city !== null ? [city] : [],
  );
  if (cities.length === 0) return null;
  const some = cities.some((city) => folded.has(city));
  return (
    <button
      type="button"
      className="link-button no-print"
      data-testid={testIds.foldAll}
      onClick={() => {
        onFold(some ? [] : cities);
      }}
    >
      {t(some ? "grid.unfoldAll" : "grid.foldAll")}
    </button>
  );
}
