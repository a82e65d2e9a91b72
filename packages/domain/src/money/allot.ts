/** A whole cut into parts that add up to it exactly, in proportion to `weights`: largest remainder first, ties to the earlier part. */
export function allot(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  let total = 0n;
  let smallest = 0n;
  for (const weight of weights) {
    total += weight;
    if (weight < smallest) smallest = weight;
  }
  if (total <= 0n || smallest < 0n) {
    throw new RangeError(`weights must be non-negative and not all zero: ${weights.join(", ")}`);
  }
  if (whole < 0n) return allot(-whole, weights).map((part) => -part);
  return cut(whole, weights, total);
}

function cut(whole: bigint, weights: readonly bigint[], total: bigint): readonly bigint[] {
  const pieces: { part: bigint; readonly remainder: bigint }[] = [];
  let left = whole;
  for (const weight of weights) {
    const share = whole * weight;
    const part = share / total;
    pieces.push({ part, remainder: share - part * total });
    left -= part;
  }
  if (left > 0n) {
    // Sorting is stable, so the earlier of equal remainders stays in front.
    const byRemainder = pieces.toSorted((a, b) =>
      a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1,
    );
    for (const piece of byRemainder.slice(0, Number(left))) piece.part += 1n;
  }
  return pieces.map(({ part }) => part);
}
