import type { Translated } from "../words/translated.ts";
import type { developerWords as chinese } from "./words.zh.ts";

export const developerWords: Translated<typeof chinese> = {
  scope: {
    read: "read",
    "headcounts.write": "report headcounts",
    "drafts.write": "draft batches",
    submit: "submit batches",
  },
  standing: {
    awaiting: "to be fetched",
    in_force: "in force",
    expired: "expired",
    revoked: "revoked",
    owner_left: "owner has left",
  },
  effect: {
    owner: "Owner {{name}} ({{username}}): {{role}} · {{place}} · {{office}}",
    may: "Programs may: {{scopes}}. No key can review, approve or confirm money.",
    where: "Scope: {{place}} and below; valid {{days}} days from the agreement.",
    prepares:
      "What the program drafts or submits counts as prepared by the owner, who can no longer review or approve it.",
  },
};
