import { escapeLiteral } from "pg";

/**
 * Whose rows a transaction sees and writes; without one, no row of any place is there for the app (see the policies that
 * `fence_by_place` makes). A post's scope is its place and everything below it. A person's is what decides whether he may
 * act at all: his own posts. The whole store is for the system itself: accounts, the demonstration, the verifier.
 */
export type Scope =
  | { readonly kind: "post"; readonly placeCode: string; readonly personId: string }
  | { readonly kind: "person"; readonly personId: string }
  | { readonly kind: "whole-store" };

/** Ends with the transaction: a connection goes back to the pool without any scope. */
export function setScope(scope: Scope): string {
  const place = scope.kind === "post" ? scope.placeCode : scope.kind === "person" ? "" : "whole";
  const person = scope.kind === "whole-store" ? "" : scope.personId;
  return `set local daowei.scope = ${escapeLiteral(place)}; set local daowei.person = ${escapeLiteral(person)}`;
}
