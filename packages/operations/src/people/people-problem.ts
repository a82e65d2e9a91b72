import type { Role } from "@daowei/domain/approvals";

/** Why an account or a post cannot be given or taken. */
export type PeopleProblem =
  | { readonly kind: "username_taken"; readonly username: string }
  | { readonly kind: "person_not_found"; readonly username: string }
  | { readonly kind: "person_disabled"; readonly username: string }
  | { readonly kind: "person_not_disabled"; readonly username: string }
  | { readonly kind: "place_not_found"; readonly placeCode: string }
  | { readonly kind: "post_held_already"; readonly username: string; readonly placeCode: string }
  /** The conflict matrix forbids one person both roles. */
  | {
      readonly kind: "posts_conflict";
      readonly role: Role;
      readonly heldRole: Role;
      readonly heldPlaceCode: string;
    }
  /** A row of a list of people that cannot be, as things are now: the first one, why, and how many there are. */
  | {
      readonly kind: "people_list_refused";
      readonly line: number;
      readonly username: string;
      readonly fault: string;
      readonly count: number;
    }
  /** It is given once; a new one takes two administrators. */
  | { readonly kind: "first_password_given"; readonly username: string }
  /** A post ends today or later: what was done in it stays done. */
  | { readonly kind: "end_in_past"; readonly date: string; readonly today: string }
  | { readonly kind: "last_administrator" }
  | { readonly kind: "oneself_not_changed" };
