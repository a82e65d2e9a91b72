import type { Whom } from "./plan.ts";

/**
 * The office whose holders of the role are told: the place so many levels above, or the nearest above that has any, because a
 * post covers all below it. Null when no place up to the centre has one. `upwards` begins with the place itself.
 */
export function officeToTell(
  { role, levelsUp }: Whom,
  upwards: readonly string[],
  isHeldAt: (placeCode: string, role: Whom["role"]) => boolean,
): string | null {
  const from = Math.min(levelsUp, upwards.length - 1);
  return upwards.slice(from).find((code) => isHeldAt(code, role)) ?? null;
}
