/** A whole cut into parts that add up to it exactly, in proportion to `weights`: largest remainder first, ties to the earlier part. */
export function allot(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  return allotter(weights)(whole);
}

/** `allot` by the same few weights again and again; throws RangeError for weights that are negative or all zero. */
export function allotter(weights: readonly bigint[]): (whole: bigint) => bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError(`weights must be non-negative and not all zero: ${weights.join(", ")}`);
  }
  return (whole) =>
    whole < 0n ? cut(-whole, weights, total).map((part) => -part) : cut(whole, weights, total);
}

function cut(whole: bigint, weights: readonly bigint[], total: bigint): bigint[] {
  const parts = weights.slice();
  let left = whole;
  for (let index = 0; index < weights.length; index += 1) {
    const part = (whole * (weights[index] as bigint)) / total;
    parts[index] = part;
    left -= part;
  }
  if (left > 0n) give(parts, left, { whole, weights, total });
  return parts;
}

// One to each of the largest remainders; there are always more remainders than are left to give.
function give(
  parts: bigint[],
  left: bigint,
  by: { readonly whole: bigint; readonly weights: readonly bigint[]; readonly total: bigint },
): void {
  const remainders = by.weights.slice();
  for (let index = 0; index < remainders.length; index += 1) {
    const share = by.whole * (by.weights[index] as bigint);
    remainders[index] = share - (parts[index] as bigint) * by.total;
  }
  for (let given = 0n; given < left; given += 1n) {
    let first = 0;
    for (let index = 1; index < remainders.length; index += 1) {
      if ((remainders[index] as bigint) > (remainders[first] as bigint)) first = index;
    }
    remainders[first] = -1n;
    parts[first] = (parts[first] as bigint) + 1n;
  }
}
