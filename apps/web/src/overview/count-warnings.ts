import type { BatchWarning } from "@daowei/api/contracts";

/** How many batches carry each kind of warning, the most frequent first. */
export function countWarnings(
  items: readonly { readonly warnings: readonly BatchWarning[] }[],
): readonly (readonly [BatchWarning["kind"], number])[] {
  const counts = new Map<BatchWarning["kind"], number>();
  for (const { warnings } of items)
    for (const { kind } of warnings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
