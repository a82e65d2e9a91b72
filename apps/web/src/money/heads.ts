const thousands = /\B(?=(?:\d{3})+$)/g;

/** Insured persons with separators: "312,480". */
export function formatHeads(heads: string | bigint): string {
  return heads.toString().replace(thousands, ",");
}

/** Basis points as the finance office prints a rate: "90.31%"; the server has rounded down already. */
export function formatRate(basisPoints: number): string {
  const whole = Math.trunc(basisPoints / 100);
  const rest = String(basisPoints % 100).padStart(2, "0");
  return `${whole}.${rest}%`;
}

/** A rate where there is one, and a dash where nothing is due. */
export function rateOrDash(basisPoints: number | null): string {
  return basisPoints === null ? "—" : formatRate(basisPoints);
}
