import type { KeyScope, Role } from "@daowei/domain/approvals";

export type KeyEnvironment = "live" | "demo";

/** Why a key opens nothing. Only whoever holds its secret learns more than that it is unknown. */
export type KeyProblem =
  | {
      readonly kind: "key_not_valid";
      readonly because: "unknown" | "expired" | "replaced" | "revoked" | "owner_left";
    }
  /** A key of a demonstration at a production store, or the other way round. */
  | {
      readonly kind: "key_of_other_environment";
      readonly expected: KeyEnvironment;
      readonly found: KeyEnvironment;
    }
  /** The key is good, but not for a request from this address. */
  | { readonly kind: "key_address_refused"; readonly address: string }
  /** No key opens this, whatever its scopes: it takes a person. */
  | { readonly kind: "not_open_to_keys"; readonly asked: string }
  | {
      readonly kind: "key_scope_needed";
      readonly needed: KeyScope;
      readonly held: readonly KeyScope[];
    }
  | {
      readonly kind: "key_scope_of_other_role";
      readonly scope: KeyScope;
      readonly needed: readonly Role[];
      readonly held: Role;
    }
  /** The post's place does not reach the place that was asked for. */
  | {
      readonly kind: "key_place_outside_post";
      readonly placeCode: string;
      readonly postPlaceCode: string;
    }
  | { readonly kind: "key_ended"; readonly id: string }
  /** Its secret has been shown already: what got lost is replaced by a rotation. */
  | { readonly kind: "key_shown_already"; readonly id: string };
