import type { Role } from "./roles.ts";

/** Two roles that one person must not hold: at places of which one lies in the other, or at any two places. */
export interface RoleConflict {
  readonly roles: readonly [Role, Role];
  readonly where: "overlapping" | "anywhere";
}

const moneyRoles = ["preparer", "reviewer", "approver", "treasury", "fund_accountant"] as const;

/** The conflict matrix 岗位冲突: who prepares, reviews and approves, who sends and confirms, who audits, who administers. */
export const roleConflicts: readonly RoleConflict[] = [
  { roles: ["preparer", "reviewer"], where: "overlapping" },
  { roles: ["preparer", "approver"], where: "overlapping" },
  { roles: ["reviewer", "approver"], where: "overlapping" },
  { roles: ["treasury", "fund_accountant"], where: "overlapping" },
  ...moneyRoles.map((role) => ({ roles: ["auditor", role], where: "overlapping" }) as const),
  ...moneyRoles.map((role) => ({ roles: ["administrator", role], where: "anywhere" }) as const),
];

/** A role at a place, as the matrix looks at it. */
export interface RoleAt {
  readonly role: Role;
  readonly placeCode: string;
}

/** The first post held that forbids the wanted one; `overlap` says whether one of two places lies in the other. */
export function conflictingPost<P extends RoleAt>(
  held: readonly P[],
  wanted: RoleAt,
  overlap: (one: string, other: string) => boolean,
): P | undefined {
  return held.find(({ role, placeCode }) =>
    roleConflicts.some(
      ({ roles: [one, other], where }) =>
        ((one === role && other === wanted.role) || (other === role && one === wanted.role)) &&
        (where === "anywhere" || overlap(placeCode, wanted.placeCode)),
    ),
  );
}
