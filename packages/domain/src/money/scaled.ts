/** The plain text of a whole number of `10^-decimals`, without trailing zeros: `scaledToText(9150n, 2)` is `"91.5"`. */
export function scaledToText(scaled: bigint, decimals: number): string {
  if (scaled < 0n) return `-${scaledToText(-scaled, decimals)}`;
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === zero) end -= 1;
  return end === point
    ? digits.slice(0, point)
    : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
}

const zero = "0".charCodeAt(0);
