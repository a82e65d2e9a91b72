import { changeOf } from "./head-change-cell.tsx";
import type { HeadcountLine } from "./headcount-table.ts";
import type { EnrolmentFilter } from "./search.ts";

/**
 * The lines whose place fits every filter set, each under its city's 小计; without a fitting place a 小计 goes too. 合计 stays
 * what it is: the whole version's.
 */
export function filteredLines(
  lines: readonly HeadcountLine[],
  { city, changed, text }: EnrolmentFilter,
): readonly HeadcountLine[] {
  const fits = (line: HeadcountLine) =>
    (city === undefined || line.city === city) &&
    (changed === undefined || isNotable(line)) &&
    (text === undefined || `${line.key} ${line.name}`.includes(text));
  const shown = new Set(lines.filter((line) => line.kind === "place" && fits(line)));
  const cities = new Set([...shown].map((line) => line.city));
  return lines.filter(
    (line) =>
      line.kind === "total" ||
      shown.has(line) ||
      (line.kind === "subtotal" && cities.has(line.city)),
  );
}

/** Whether the heads of a place moved by more than its office allows. */
export function isNotable(line: HeadcountLine): boolean {
  const change = changeOf(line);
  return change !== null && change !== "added" && change.notable;
}
