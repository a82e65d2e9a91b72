import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import type { GridRow } from "./grid-model.ts";
import { useRowNames } from "./row-name.ts";
import { rowWarnings } from "./row-warnings.ts";

const named = 3;

/** The warnings of the rows in the check line: the first by name, and how many more there are. */
export function GridWarnings({ rows }: { rows: readonly GridRow[] }) {
  const { t } = useTranslation("batches");
  const nameOf = useRowNames();
  const warned = useMemo(
    () =>
      rows.map((row) => ({ row, said: rowWarnings(row) })).filter(({ said }) => said.length > 0),
    [rows],
  );
  if (warned.length === 0) return null;
  const first = warned
    .slice(0, named)
    .map(({ row, said }) => `${nameOf(row)}${mark("colon")}${said.join(mark("list"))}`);
  return (
    <span className="check-warning" data-testid={testIds.gridWarnings}>
      ⚠ {first.join(mark("semicolon"))}
      {warned.length > named ? ` ${t("grid.warning.more", { count: warned.length })}` : null}
    </span>
  );
}

/** The warning of one row beside its name, read out with it. */
export function RowWarning({ row }: { row: GridRow }) {
  const said = rowWarnings(row).join(mark("list"));
  if (said === "") return null;
  return (
    <span className="row-warning" title={said}>
      <span aria-hidden="true">⚠</span>
      <span className="unseen">{said}</span>
    </span>
  );
}
