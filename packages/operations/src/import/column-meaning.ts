import type { ColumnRole } from "./header.ts";
import { plainName } from "./insured-class-names.ts";

/** What a person said that a column holds: by its heading, `ignored` or the key of an insured class among the meanings. */
export interface ColumnMeaning {
  readonly heading: string;
  readonly meaning: string;
}

/** What columns can hold beside the heads of one class. */
export const columnMeanings = [
  "place_code",
  "place_name",
  "insured_class",
  "heads",
  "total",
  "ignored",
] as const;

const roleOfMeaning: Readonly<Record<(typeof columnMeanings)[number], ColumnRole>> = {
  place_code: "code",
  place_name: "name",
  insured_class: "class",
  heads: "heads",
  total: "total",
  ignored: "number",
};
const meaningByRole = new Map<ColumnRole, string>(
  columnMeanings.map((meaning) => [roleOfMeaning[meaning], meaning]),
);

/** What a person would say of a column with this role. */
export function meaningOf({ role, insuredClass }: Assigned): string | null {
  return insuredClass ?? (role === null ? null : (meaningByRole.get(role) ?? null));
}

/** What a column was said to hold: one of the roles, or the heads of a class. */
export interface Assigned {
  readonly role: ColumnRole | null;
  readonly insuredClass: string | null;
}

/** Reads what was said of the headings; what no class and no role is called says nothing. */
export function assignedColumns(
  meanings: readonly ColumnMeaning[],
  classes: readonly string[],
): ReadonlyMap<string, Assigned> {
  const assigned = new Map<string, Assigned>();
  for (const { heading, meaning } of meanings) {
    const own = columnMeanings.find((known) => known === meaning);
    if (own !== undefined) {
      assigned.set(plainName(heading), { role: roleOfMeaning[own], insuredClass: null });
    } else if (classes.includes(meaning)) {
      assigned.set(plainName(heading), { role: null, insuredClass: meaning });
    }
  }
  return assigned;
}

/** Names a set of headings, whatever their order: under it an office's own reading of them is remembered. */
export function headingsKey(headings: readonly string[]): string {
  return headings
    .map(plainName)
    .filter((heading) => heading !== "")
    .toSorted()
    .join("\n");
}
