import { personView, type viewedLists } from "@daowei/db/schema";

export type ViewedList = (typeof viewedLists)[number];

/** One column of a list, in the order in which they stand. */
export interface ViewedColumn {
  readonly key: string;
  readonly shown: boolean;
  /** In pixels; left out, as wide as what it holds. */
  readonly width?: number | undefined;
}

/** Where 合计 stands among the rows of a table. */
export type TotalsPlace = "first" | "last";

/** 方案: which columns of a list are shown how, and which of its rows. What it names and a page no longer knows, the page passes over. */
export interface ViewSettings {
  readonly columns: readonly ViewedColumn[];
  /** Columns from the first that stay in sight when the rest is moved. */
  readonly frozen: number;
  readonly density: "comfortable" | "compact" | null;
  /** Where 合计 stands in a table that has it; before all rows without. */
  readonly totals?: TotalsPlace | undefined;
  /** Codes of the cities whose places are folded away under their 小计. */
  readonly folded?: readonly string[] | undefined;
  /** Filters by name, as the address of the page carries them. */
  readonly filters: Readonly<Record<string, string>>;
}

export interface PersonView {
  readonly id: string;
  /** Null for how the person left the list. */
  readonly name: string | null;
  readonly own: boolean;
  readonly settings: ViewSettings;
}

export const viewColumns = {
  id: personView.id,
  personId: personView.personId,
  name: personView.name,
  settings: personView.settings,
} as const;

export function viewOf(
  row: Pick<typeof personView.$inferSelect, keyof typeof viewColumns>,
  personId: string,
): PersonView {
  const { id, name } = row;
  // Only `saveView` writes it, and what it is given has been checked.
  const settings = row.settings as ViewSettings;
  return { id, name, own: row.personId === personId, settings };
}
