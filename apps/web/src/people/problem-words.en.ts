import type { Translated } from "../words/translated.ts";
import type { peopleProblemWords as chinese } from "./problem-words.zh.ts";

export const peopleProblemWords: Translated<typeof chinese> = {
  username_taken: { sentence: "Username {{username}} is taken.", remedy: "Choose another." },
  person_not_found: {
    sentence: "There is no user {{username}}, or not all of the posts are within your place.",
    remedy: "Check the username; accounts of higher offices are for their administrators.",
  },
  person_disabled: {
    sentence: "Account {{username}} is disabled.",
    remedy: "Propose to enable it.",
  },
  person_not_disabled: {
    sentence: "Account {{username}} is not disabled.",
    remedy: "Reload the page.",
  },
  place_not_found: {
    sentence: "There is no place {{placeCode}}.",
    remedy: "Choose a place from the list.",
  },
  post_held_already: {
    sentence: "{{username}} holds that post in that place already.",
    remedy: "Reload the page.",
  },
  posts_conflict: {
    sentence:
      "Conflict of posts: already {{heldRoleName}} ({{heldPlaceCode}}), so cannot be {{roleName}}.",
    remedy:
      "Preparer, reviewer and approver are different people; administrators and auditors hold no money post. End the other post, or choose somebody else.",
  },
  people_list_refused: {
    sentence:
      "Rows of the list cannot be as things are now: line {{line}}, {{username}}, {{count}} in all.",
    remedy: "Reject or withdraw it, check the list again, mend it and propose it anew.",
  },
  first_password_given: {
    sentence: "Account {{username}} has a password; a first one is made once.",
    remedy: "If it was lost, propose to reset it.",
  },
  end_in_past: {
    sentence: "The date {{date}} has passed; today is {{today}}.",
    remedy: "A post can end today or later.",
  },
  last_administrator: {
    sentence: "This is the last administrator.",
    remedy: "Appoint another one first.",
  },
  oneself_not_changed: {
    sentence: "You cannot change your own account and posts.",
    remedy: "Ask another administrator to propose it.",
  },
};
