/** Why an account or a post cannot be given or taken. */
export type PeopleProblem =
  | { readonly kind: "username_taken"; readonly username: string }
  | { readonly kind: "person_not_found"; readonly username: string }
  | { readonly kind: "person_disabled"; readonly username: string }
  | { readonly kind: "place_not_found"; readonly placeCode: string }
  | { readonly kind: "post_held_already"; readonly username: string; readonly placeCode: string };
