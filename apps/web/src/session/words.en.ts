import type { Translated } from "../words/translated.ts";
import type { sessionWords as chinese } from "./words.zh.ts";

export const sessionWords: Translated<typeof chinese> = {
  title: "Sign in",
  purpose: "Who owes how much, on what ground, by when, and whether it has arrived.",
  username: "Account",
  password: "Password",
  signIn: "Sign in",
  signingIn: "Signing in…",
  wrong: "Account or password is wrong. Not signed in.",
  wrongWithLeft: "Account or password is wrong; {{count}} more attempts. Not signed in.",
  wrongLast:
    "Account or password is wrong. The next attempt has to wait 15 minutes. Not signed in.",
  tooMany: "Too many attempts; try later. Not signed in.",
  tooManyFor:
    "Too many attempts; try again after {{time}} (in {{minutes}} minutes). Not signed in.",
  unreachable: "The server was not reached; not signed in. Check the network and try again.",
  refused: "The server refused the sign-in (code {{status}}). Ask your administrator.",
  notice: "Notice",
  demonstrationTitle: "Demonstration · enter as",
  demonstrationText: "These accounts and all data are illustrative; try whatever you like.",
  outside: {
    enter: "Sign in with {{name}}",
    flow_expired:
      "It took too long, or you came back from another window. Not signed in; please start again.",
    identity_not_linked:
      "This identity of {{name}} is linked to no usable account. Sign in with account and password and link it under Settings; without an account, ask your administrator.",
    provider_refused: "{{name}} did not confirm who you are. Not signed in.",
    provider_unreachable:
      "{{name}} cannot be reached. Not signed in; use account and password, or try later.",
    too_many_attempts:
      "Too many attempts from your address; try again in fifteen minutes. Not signed in.",
  },
  foot: {
    browser: "Browser {{name}} ✓",
    version: "Version {{version}}",
    secrecy: "Do not enter or upload state secrets.",
  },
  failuresSince:
    "{{count}} wrong passwords for this account since you last signed in. If that was not you, change your password under Settings.",
  expiredTitle: "Your session has ended",
  expiredText:
    "Sign in again. Everything on the page is still there; what you were just doing was not repeated, so check it.",
};
