import type { Whom } from "./plan.ts";

/**
 * The places at which a rule begins to look for whom to tell: the one that must see to it, or those whose fund accounts are
 * still to receive money; none where no money is on its way.
 */
export function placesMeant(
  { at }: Pick<Whom, "at">,
  placeCode: string,
  fundAccounts: readonly string[],
): readonly string[] {
  return at === "fund_account" ? fundAccounts : [placeCode];
}

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
