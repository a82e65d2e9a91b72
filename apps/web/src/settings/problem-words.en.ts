import type { Translated } from "../words/translated.ts";
import type { accountProblemWords as chinese } from "./problem-words.zh.ts";

export const accountProblemWords: Translated<typeof chinese> = {
  step_up_needed: {
    sentence: "This act needs a second factor.",
    remedy: "Use a code or a passkey; enrol one under Settings if you have none.",
  },
  second_factor_needed: {
    sentence: "You are only half signed in: a second factor is still to be shown.",
    remedy:
      "Load the page again and show a code, a passkey or a recovery code; enrol one first if you have none.",
  },
  password_change_needed: {
    sentence: "You still use a first password made by somebody else.",
    remedy: "Change it to one that only you know.",
  },
  sign_in_again_needed: {
    sentence: "The first second factor is enrolled within ten minutes of signing in.",
    remedy: "Sign out, sign in and enrol it.",
  },
  mail_not_set_up: {
    sentence: "No mail server is set up here, so no address can be recorded.",
    remedy: "Ask your office's administrator.",
  },
  mail_address_taken: {
    sentence: "This address is somebody else's.",
    remedy: "Use your own.",
  },
  mail_code_expired: {
    sentence: "No address waits for a code, or the code has run out.",
    remedy: "Have a new one sent.",
  },
  mail_code_wrong: {
    sentence: "The code is not the one that was sent.",
    remedy: "Look at the eight digits in the newest mail.",
  },
  factor_wrong: {
    sentence: "Not verified: the code, recovery code or passkey is wrong or was used.",
    remedy: "Wait for the next code, or try another way.",
  },
  factor_not_enrolled: {
    sentence: "You have not enrolled this factor.",
    remedy: "Enrol it under Settings.",
  },
  factor_enrolled_already: {
    sentence: "This factor is enrolled already.",
    remedy: "Remove it first to replace it.",
  },
  identity_proof_unusable: {
    sentence: "The identity provider's answer has expired or is not of this session.",
    remedy: "Click Link again and sign in there once more.",
  },
  identity_linked_already: {
    sentence: "Your account is linked with an identity of {{issuer}} already.",
    remedy: "Unlink it first to replace it.",
  },
  identity_of_other_person: {
    sentence: "This identity of {{issuer}} is linked with somebody else's account.",
    remedy: "Check that you are signed in there as yourself; ask your administrator if in doubt.",
  },
  identity_not_linked: {
    sentence: "There is no such link; it may have been removed.",
    remedy: "Reload the page.",
  },
  too_many_attempts: {
    sentence: "Too many attempts; wait {{waitSeconds}} seconds.",
    remedy: "Try later.",
  },
  passkey_needs_host_name: {
    sentence: "A passkey is bound to a host name and cannot be used at {{host}}.",
    remedy:
      "Open the pages by a host name (localhost on this machine), or enrol an authenticator app.",
  },
};
