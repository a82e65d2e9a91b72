import type { AddressProblem } from "../channels/address-guard.ts";

/** Why an outside destination cannot be added, changed or used. */
export type DestinationProblem =
  | { readonly kind: "destination_address_refused"; readonly because: AddressProblem["detail"] }
  | { readonly kind: "destination_name_taken"; readonly name: string }
  /** Only webhooks are told of events. */
  | { readonly kind: "destination_without_events" }
  | {
      readonly kind: "destination_of_other_kind";
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: "destination_stopped"; readonly name: string }
  /** Sealed under another secret of the server, or where none is at hand: to be entered anew. */
  | { readonly kind: "destination_not_readable" };
