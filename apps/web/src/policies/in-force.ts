import type { PolicySummary } from "@daowei/api/contracts";

/** Whether a place lies within another, read from the codes: 450000 holds 450100 and 450102, 000000 holds all. */
export function covers(ancestor: string, code: string): boolean {
  if (ancestor === "000000" || ancestor === code) return true;
  if (ancestor.endsWith("0000")) return code.startsWith(ancestor.slice(0, 2));
  return ancestor.endsWith("00") && code.startsWith(ancestor.slice(0, 4));
}

/** The notices that govern a place in a year, the nearest issuer first, then the newest. */
export function inForce(
  policies: readonly PolicySummary[],
  { year, placeCode }: { year: number; placeCode: string },
): readonly PolicySummary[] {
  return policies
    .filter(
      (policy) =>
        covers(policy.placeCode, placeCode) &&
        policy.fromYear <= year &&
        (policy.toYear === null || year <= policy.toYear),
    )
    .sort((a, b) => nearness(b) - nearness(a) || b.fromYear - a.fromYear);
}

function nearness({ placeCode }: PolicySummary): number {
  if (placeCode === "000000") return 0;
  if (placeCode.endsWith("0000")) return 1;
  return placeCode.endsWith("00") ? 2 : 3;
}
