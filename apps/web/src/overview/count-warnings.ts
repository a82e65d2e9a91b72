import type { BatchWarning } from "@daowei/api/contracts";
import { groupRows } from "../enrolment/group-rows.ts";

/** How many batches carry each kind of warning, the most frequent first. */
export function countWarnings(
  items: readonly { readonly warnings: readonly BatchWarning[] }[],
): readonly (readonly [BatchWarning["kind"], number])[] {
  const all = items.flatMap(({ warnings }) => warnings);
  return [...groupRows(all, ({ kind }) => kind)]
    .map(([kind, own]) => [kind, own.length] as const)
    .sort(([, a], [, b]) => b - a);
}
