/** Why an identity of the office's sign-in service cannot be linked to a person, or unlinked. */
export type IdentityProblem =
  /** The proof is of another session, too old, or nothing that this server made. */
  | { readonly kind: "identity_proof_unusable" }
  | { readonly kind: "identity_linked_already"; readonly issuer: string }
  | { readonly kind: "identity_of_other_person"; readonly issuer: string }
  | { readonly kind: "identity_not_linked" };
