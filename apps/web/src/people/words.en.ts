import type { Translated } from "../words/translated.ts";
import type { peopleWords as chinese } from "./words.zh.ts";

import { peopleListWords } from "../people-list/words.en.ts";

export const peopleWords: Translated<typeof chinese> = {
  list: peopleListWords,
  title: "Users and posts",
  sentence:
    "Posts are granted and ended, accounts added and enabled and passwords reset by two administrators: one proposes, another agrees. One administrator alone disables an account at once.",
  noSecond:
    "There is no second administrator in your range: what you propose waits until there is one, or for an administrator of an office above.",
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
  lastSeen: "Last sign-in",
  there: "Signed in",
  print: "Print list of posts",
  leaving: {
    title: "Handing over",
    nothing: "Nothing has to be handed over.",
    only: "Nobody else is {{role}} at {{place}}: grant the post to somebody first, or what comes to it waits for nobody.",
    draft: "is his draft, which nobody else can submit: submit or cancel it first.",
    keys: "{{count}} keys of his end with the account.",
    delegations: "{{count}} delegations, given or taken, can no longer be used.",
  },
  sheet: {
    title: "List of posts",
    about: "{{place}} and below, as of {{date}}",
    id: "List of posts {{date}}",
    username: "Account",
    name: "Name",
    role: "Post",
    scope: "Place (and below)",
    office: "Office",
    until: "Until",
    state: "Account state",
    confirm: "Checked (keep / end)",
    maker: "Prepared by",
    head: "Head of office",
    counts: "{{enabled}} accounts in use with {{posts}} posts; {{disabled}} disabled.",
  },
  state: "State",
  acts: "Acts",
  enrolled: "enrolled",
  notEnrolled: "not enrolled",
  enabled: "enabled",
  awaiting: "not opened",
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
    "person.first_password": "Make a first password",
    "post.grant": "Grant a post",
    "post.end": "End the post",
  },
  consequence: {
    "person.first_password":
      "This account came from a list and has no password yet. The first one is made once, shown once and must be changed at the first sign-in; if it is lost, two administrators reset it.",
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
  openedText:
    "Hand it over in person; it works from now and must be changed at the first sign-in. It is not shown again.",
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
