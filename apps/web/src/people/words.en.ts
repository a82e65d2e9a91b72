import type { Translated } from "../words/translated.ts";
import type { peopleWords as chinese } from "./words.zh.ts";

export const peopleWords: Translated<typeof chinese> = {
  title: "Users and posts",
  sentence:
    "Posts are granted and ended, accounts added and enabled and passwords reset by two administrators: one proposes, another agrees. One administrator alone disables an account at once.",
  demonstration:
    "Demonstration: an administrator without a second factor is not asked for one. In earnest these acts need it.",
  toProposals: "See the proposals",
  add: "Add an account",
  grant: "Grant a post",
  allRoles: "All posts",
  allAccounts: "All accounts",
  textFilter: "Name, username, place or office",
  person: "Person",
  posts: "Post · scope · office",
  secondFactor: "Second factor",
  lastSeen: "Last seen",
  state: "State",
  acts: "Acts",
  enrolled: "enrolled",
  notEnrolled: "not enrolled",
  enabled: "enabled",
  disabled: "disabled",
  oneself: "yourself; another administrator must act",
  noPost: "no post",
  until: "until {{date}}",
  end: "End",
  act: {
    "person.add": "Add an account",
    "person.enable": "Enable the account",
    "person.disable": "Disable the account",
    "person.reset_password": "Reset the password",
    "post.grant": "Grant a post",
    "post.end": "End the post",
  },
  consequence: {
    "person.add":
      "Another administrator must agree. The first password is shown once and must be changed at the first sign-in.",
    "person.enable": "Another administrator must agree; then the person can sign in again.",
    "person.disable":
      "At once: all sessions end and the person cannot sign in. What was done stays.",
    "person.reset_password":
      "Another administrator must agree; all sessions end then. The new password is shown once and must be changed at sign-in.",
    "post.grant":
      "Another administrator must agree; then the post is held. The person concerned can neither propose nor agree.",
    "post.end": "Another administrator must agree. Without a last day it ends at that moment.",
  },
  confirmProposal: "Propose",
  confirmDisable: "Disable now",
  proposed: "Proposed; another administrator must agree",
  disabledDone: "Account disabled",
  username: "Username (3–30 letters, digits, dots or hyphens)",
  name: "Name",
  role: "Post",
  place: "Place (with those below)",
  office: "Office",
  lastDay: "Last day (at once when left empty)",
  lastDayIfAny: "Last day (may be empty)",
  choose: "Choose",
  about: "Username: {{username}}",
  wanting: {
    grant: "Choose a person and enter the office",
    person: "Enter username and name",
    reason: "Give a reason (at least 10 characters)",
  },
  firstPassword: "First password",
  firstPasswordText:
    "Hand it over in person. It cannot be used before another administrator agrees, and is not shown again.",
  handedOver: "Noted",
  conflict: "Conflict of posts: already {{held}}, so cannot be {{role}}.",
  conflicts: {
    title: "Conflicts of posts",
    text: "Nobody may hold two posts marked with a cross. Same scope: the places are the same or one lies above the other.",
    overlapping: "same scope",
    anywhere: "anywhere",
  },
  effect: {
    grant: "Grant {{name}} ({{username}}): {{role}}, {{place}} and below, {{office}}.",
    end: "End for {{name}} ({{username}}): {{role}}, {{place}}, {{office}}.",
    atOnce: "It ends as soon as it is agreed to.",
    noEnd: "No last day is set.",
    heldNow: "Posts held now:",
    person: "Account: {{name}} ({{username}}).",
  },
};
