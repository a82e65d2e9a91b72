/** Why nobody is urged. */
export type UrgeProblem =
  /** Nobody's turn it is, or of those whose turn it is nobody but the person himself. */
  | { readonly kind: "nobody_to_urge" }
  /** Once a day is enough. */
  | { readonly kind: "urged_lately"; readonly at: string };
