import { ok, refuse, type Result } from "#result";
import { type CivilDate, daysBetween } from "#time";
import type { Role } from "./roles.ts";

/** 委托: one person lets another decide in his post, from a day to a day, both included. */
export interface Delegation {
  readonly id: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly ended: boolean;
}

/** The longest time for which a post is lent, in days. */
export const longestDelegation = 90;

/** Roles whose posts may be lent. */
const lent: ReadonlySet<Role> = new Set<Role>(["reviewer", "approver"]);
/** Roles of which the delegate holds at least one at the same place: an auditor or an administrator gets no decision on money. */
const borrowing: ReadonlySet<Role> = new Set<Role>([
  "preparer",
  "reviewer",
  "approver",
  "treasury",
  "fund_accountant",
]);

/** Why a delegation is not made, or does not hold. */
export type DelegationProblem =
  | { readonly kind: "delegation_to_oneself" }
  | { readonly kind: "post_not_lent"; readonly role: Role }
  | { readonly kind: "delegate_without_post"; readonly placeCode: string }
  | { readonly kind: "delegation_dates"; readonly longestDays: number }
  | { readonly kind: "delegation_not_in_force"; readonly from: string; readonly to: string };

/** Decides whether a person may lend a post he holds himself; a post that was lent to him is not his, so nothing chains. */
export function decideToDelegate(wanted: {
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly role: Role;
  readonly placeCode: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly today: CivilDate;
  /** Roles that the delegate holds at the post's own place. */
  readonly delegateRoles: readonly Role[];
}): Result<void, DelegationProblem> {
  const { role, placeCode, from, to, today } = wanted;
  if (wanted.delegateId === wanted.delegatorId) return refuse({ kind: "delegation_to_oneself" });
  if (!lent.has(role)) return refuse({ kind: "post_not_lent", role });
  if (!wanted.delegateRoles.some((held) => borrowing.has(held)))
    return refuse({ kind: "delegate_without_post", placeCode });
  const days = daysBetween(from, to);
  if (days < 0 || days >= longestDelegation || daysBetween(today, to) < 0)
    return refuse({ kind: "delegation_dates", longestDays: longestDelegation });
  return ok(undefined);
}

/** Whether a delegation holds on a day for this delegate; asked each time it is used. */
export function delegationHolds(
  delegation: Delegation,
  delegateId: string,
  today: CivilDate,
): Result<void, DelegationProblem> {
  const { from, to, ended } = delegation;
  const holds =
    !ended &&
    delegation.delegateId === delegateId &&
    daysBetween(from, today) >= 0 &&
    daysBetween(today, to) >= 0;
  return holds ? ok(undefined) : refuse({ kind: "delegation_not_in_force", from, to });
}
