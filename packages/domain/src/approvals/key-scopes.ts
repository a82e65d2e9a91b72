import type { Role } from "./roles.ts";

/** What a key for programs can be allowed to do, from asking to handing in; no scope decides on anybody's work or moves money. */
export const keyScopes = ["read", "headcounts.write", "drafts.write", "submit"] as const;
/** One thing that a key for programs may be allowed to do. */
export type KeyScope = (typeof keyScopes)[number];

/** The roles in whose posts a key can have each scope; an administrator, who sees no amounts, lends his post to no program. */
export const rolesOfScope = {
  read: ["preparer", "reviewer", "approver", "treasury", "fund_accountant", "auditor"],
  "headcounts.write": ["preparer"],
  "drafts.write": ["preparer"],
  submit: ["preparer"],
} as const satisfies Record<KeyScope, readonly Role[]>;

/** The first scope that a post's role cannot lend to a program; undefined when it can lend all of them. */
export function scopeNotOfRole(scopes: readonly KeyScope[], role: Role): KeyScope | undefined {
  return scopes.find((scope) => !rolesOfScope[scope].some((able) => able === role));
}
