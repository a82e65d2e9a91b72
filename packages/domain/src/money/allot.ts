/** A whole cut into parts that add up to it exactly, in proportion to `weights`: largest remainder first, ties to the earlier part. */
export function allot(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError(`weights must be non-negative and not all zero: ${weights.join(", ")}`);
  }
  if (whole < 0n) return allot(-whole, weights).map((part) => -part);
  const parts = weights.map((weight) => (whole * weight) / total);
  const left = whole - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = weights
    .map((weight, order) => ({ order, remainder: (whole * weight) % total }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.order - b.order : a.remainder > b.remainder ? -1 : 1,
    );
  const favoured = new Set(byRemainder.slice(0, Number(left)).map(({ order }) => order));
  return parts.map((part, order) => (favoured.has(order) ? part + 1n : part));
}
