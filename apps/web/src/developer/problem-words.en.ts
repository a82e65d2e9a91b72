import type { Translated } from "../words/translated.ts";
import type { keyProblemWords as chinese } from "./problem-words.zh.ts";

export const keyProblemWords: Translated<typeof chinese> = {
  key_not_valid: {
    sentence:
      "The API key is not valid: unknown, expired, rotated or revoked, or its owner has left the post.",
    remedy: "Ask the owner for the current key.",
  },
  key_of_other_environment: {
    sentence:
      "The key is of another environment: dw_demo_ for demonstrations, dw_live_ in earnest.",
    remedy: "Use this environment's key, or check the address.",
  },
  key_address_refused: {
    sentence:
      "The key cannot be used from {{address}}: it is not among the addresses it was issued for.",
    remedy: "Call from one of those addresses; if they have changed, ask for a new key.",
  },
  not_open_to_keys: {
    sentence: "This needs a person who signs in; keys cannot do it.",
    remedy: "Review, approval, sending and arrivals are closed to programs.",
  },
  key_scope_needed: {
    sentence: "The key lacks the scope.",
    remedy: "Ask for a new key with more scopes.",
  },
  key_scope_of_other_role: {
    sentence: "A post as {{heldName}} cannot give a key this scope.",
    remedy: "Keys that report headcounts, draft or submit belong to preparers.",
  },
  key_place_outside_post: {
    sentence: "Place {{placeCode}} is not within the post's {{postPlaceCode}}.",
    remedy: "Choose the post's place or one below it.",
  },
  key_ended: { sentence: "The key has expired or was revoked.", remedy: "Ask for a new key." },
  key_shown_already: {
    sentence: "The key was shown once and is not shown again.",
    remedy: "If it was not kept, rotate it.",
  },
};
