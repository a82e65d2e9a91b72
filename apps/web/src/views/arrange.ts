import type { ViewSettings } from "@daowei/api/contracts";
import type { Column, ShownColumn } from "./column.ts";

export type ColumnSetting = ViewSettings["columns"][number];

/** A list as it comes: every column in its own order. */
export const plainView: ViewSettings = { columns: [], frozen: 0, density: null, filters: {} };

/**
 * Every column the list knows, once, in the order of the view. What the view has not heard of, because it is newer, stands where
 * the list puts it: after the column before it; what the list no longer knows is gone.
 */
export function orderedSettings(
  list: readonly Pick<Column<never>, "key" | "aside">[],
  { columns }: Pick<ViewSettings, "columns">,
): readonly ColumnSetting[] {
  const known = new Set(list.map(({ key }) => key));
  const ordered: ColumnSetting[] = columns.filter(({ key }) => known.delete(key));
  for (const [index, { key, aside }] of list.entries()) {
    if (!known.has(key)) continue;
    const before = ordered.findIndex((one) => one.key === list[index - 1]?.key);
    ordered.splice(before + 1, 0, { key, shown: aside === undefined });
  }
  return ordered;
}

/** The columns a view shows; the first of them when it would show none. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  view: ViewSettings,
): readonly ShownColumn<Row>[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const ordered = orderedSettings(columns, view);
  const shown = ordered.filter((one) => one.shown);
  return (shown.length === 0 ? ordered.slice(0, 1) : shown).flatMap(({ key, width }, index) => {
    const column = byKey.get(key);
    const frozen = index < view.frozen ? index : undefined;
    return column === undefined ? [] : [{ ...column, width, frozen }];
  });
}

/** The settings with one column moved up or down by one. */
export function moved(
  settings: readonly ColumnSetting[],
  key: string,
  by: 1 | -1,
): readonly ColumnSetting[] {
  const from = settings.findIndex((one) => one.key === key);
  const to = from + by;
  const [own, other] = [settings[from], settings[to]];
  if (own === undefined || other === undefined) return settings;
  return settings.map((one, index) => (index === from ? other : index === to ? own : one));
}

/** The settings with one column changed. */
export function changed(
  settings: readonly ColumnSetting[],
  key: string,
  change: Partial<ColumnSetting>,
): readonly ColumnSetting[] {
  return settings.map((one) => (one.key === key ? { ...one, ...change } : one));
}
