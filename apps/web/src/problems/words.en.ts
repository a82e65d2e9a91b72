import { keyProblemWords } from "../developer/problem-words.en.ts";
import { outsideProblemWords } from "../outside/problem-words.en.ts";
import { headcountProblemWords } from "../enrolment/problem-words.en.ts";
import { viewProblemWords } from "../views/problem-words.en.ts";
import { peopleProblemWords } from "../people/problem-words.en.ts";
import { accountProblemWords } from "../settings/problem-words.en.ts";
import type { Translated } from "../words/translated.ts";
import { approvalKinds } from "./approval-words.en.ts";
import { makingKinds } from "./making-words.en.ts";
import { deadlineKinds } from "./deadline-words.en.ts";
import type { problemWords as chinese } from "./words.zh.ts";

const kinds: Translated<(typeof chinese)["kinds"]> = {
  ...peopleProblemWords,
  ...keyProblemWords,
  ...accountProblemWords,
  ...approvalKinds,
  ...makingKinds,
  ...deadlineKinds,
  ...outsideProblemWords,
  ...viewProblemWords,
  ...headcountProblemWords,
  clock_is_real: {
    sentence: "The date here is the real one and cannot be moved.",
    remedy: "Only demonstrations can move it.",
  },
  clock_goes_forward: {
    sentence: "The demonstration's date only moves forward; it is {{today}}.",
    remedy: "Choose a later date.",
  },
  clock_jump_too_far: {
    sentence: "One jump reaches {{until}} at most.",
    remedy: "Choose an earlier date and jump again.",
  },
  no_deadline_ahead: {
    sentence: "There is no later deadline to move to.",
    remedy: "Enter a number of days.",
  },
  not_signed_in: { sentence: "You are not signed in.", remedy: "Sign in and try again." },
  no_post: {
    sentence: "Your account has no post yet.",
    remedy: "Ask your office's administrator.",
  },
  post_not_held: {
    sentence: "You no longer hold this post.",
    remedy: "Choose another post at the top right, or ask your administrator.",
  },
  not_found: {
    sentence: "Not found, or outside the place of your post.",
    remedy: "Check the address; for other places ask your administrator.",
  },
  idempotency_conflict: {
    sentence: "The same act was sent before with other content.",
    remedy: "Close the dialog, look at the present state and start again.",
  },
  file_changed: {
    sentence: "This is not the file that was checked.",
    remedy: "Upload and check it again.",
  },
  file_not_acceptable: {
    sentence: "The file still has {{errors}} errors.",
    remedy: "Mend them and upload it again.",
  },
  warnings_not_acknowledged: {
    sentence: "{{warnings}} warnings are not acknowledged.",
    remedy: "Read and acknowledge them.",
  },
  headcounts_imported_before: {
    sentence: "This file was imported before as version {{number}}.",
    remedy: "Use that version, or upload another file.",
  },
  not_apportionable: {
    sentence: "The policy has no shares for {{count}} rows.",
    remedy: "Check places and classes, or choose another policy.",
  },
  no_rule_in_force: {
    sentence: "{{policyId}} states nothing for {{fiscalYear}}.",
    remedy: "Choose a policy of that year.",
  },
  already_covered: {
    sentence: "{{placeName}} is in batch {{batchNumber}}.",
    remedy:
      "The same subsidy of a place and year is sent once only; cancel or send back that batch to change it.",
  },
  headcounts_of_other_year: {
    sentence: "These headcounts are of {{fiscalYear}}.",
    remedy: "Choose those of the same year.",
  },
  act_not_possible: {
    sentence: "Cannot {{actName}} now: the state is {{stageName}}.",
    remedy: "Somebody may just have acted; load the present state.",
  },
  role_needed: {
    sentence: "To {{actName}} takes a post as {{neededName}}; you are {{heldName}}.",
    remedy: "Switch posts at the top right if you hold it; otherwise ask a colleague.",
  },
  segregation_same_person: {
    sentence: "You had a hand in this ({{earlierActName}}) and so cannot {{actName}}.",
    remedy: "Proposing and deciding, preparing, reviewing and approving are for different people.",
  },
  one_of_roles_needed: {
    sentence: "As {{heldName}} you cannot {{actName}}.",
    remedy: "Switch posts at the top right if you hold one that may; otherwise ask a colleague.",
  },
  proposers_act: {
    sentence: "Only the proposer can {{actName}}.",
    remedy: "If you may decide, reject it and say why.",
  },
  concerns_oneself: {
    sentence: "It concerns yourself; you cannot {{actName}}.",
    remedy: "Ask a colleague who may decide.",
  },
  proposal_malformed: {
    sentence: "The proposal is malformed.",
    remedy: "Check it and propose again.",
  },
  policy_too_heavy: {
    sentence: "The policy is too complex to be checked within the limits of time and memory.",
    remedy: "Make it simpler and try again.",
  },
  policy_id_taken: {
    sentence: "The id {{policyId}} belongs to a policy of {{placeCode}}.",
    remedy: "Choose another id.",
  },
  policy_unchanged: {
    sentence: "{{policyId}} is the very text in force; nothing to publish.",
    remedy: "Check that you opened the right file.",
  },
  policy_not_published: {
    sentence: "{{policyId}} has no published version in force.",
    remedy: "Files that come with the system cannot be withdrawn, only replaced.",
  },
  policy_breaks_others: {
    sentence: "Other policies refer to it and would no longer make sense.",
    remedy: "Revise those first.",
  },
  policies_changed: {
    sentence: "Another policy has just come into force; the effect must be worked out anew.",
    remedy: "Load it anew and check.",
  },
  policy_not_valid: {
    sentence: "The policy still has {{count}} problems.",
    remedy: "Mend them and propose again.",
  },
  revision_changed: {
    sentence: "It changed after you opened it; your judgment was not recorded.",
    remedy: "Load it anew and check.",
  },
  arrival_exceeds_open: {
    sentence: "More than the CNY {{openFenYuan}} still open.",
    remedy: "Check the receipt; what is beyond cannot be confirmed here.",
  },
  arrived_before_sent: {
    sentence: "It arrived on {{arrivedOn}}, before it was sent on {{sentOn}}.",
    remedy: "Check the date on the receipt.",
  },
  sent_before_issue: {
    sentence: "It was sent on {{sentOn}}, before the issue on {{issuedOn}}.",
    remedy: "Check the date on the voucher; nothing is sent before the issue.",
  },
  money_arrived_already: {
    sentence: "CNY {{arrivedFenYuan}} of it have arrived.",
    remedy: "The fund accountant must reverse the arrival first.",
  },
  returned_before_sent: {
    sentence: "It came back on {{returnedOn}}, before it was sent on {{sentOn}}.",
    remedy: "Check the date on the voucher.",
  },
  arrival_reversed_already: {
    sentence: "This receipt was reversed already.",
    remedy: "Load the present state.",
  },
  reversal_not_reversible: {
    sentence: "A reversal cannot be reversed.",
    remedy: "Confirm the arrival anew from the receipt.",
  },
  arrival_from_statement: {
    sentence: "This receipt comes from a statement and cannot be corrected by hand.",
    remedy: "Reverse it and match it anew.",
  },
  sending_by_gateway: {
    sentence: "This office sends through the paying system; nothing is recorded by hand.",
    remedy: "Submit a payment order.",
  },
  gateway_not_configured: {
    sentence: "No paying system is connected.",
    remedy: "Send by other means and record it; ask your administrator to connect one.",
  },
  payment_underway: {
    sentence: "A payment order is under way.",
    remedy: "Wait for its outcome, or ask.",
  },
  payment_not_withdrawable: {
    sentence: "The payment order has gone out and cannot be withdrawn.",
    remedy: "Wait for its outcome.",
  },
  no_open_payment: {
    sentence: "No payment order waits for an outcome.",
    remedy: "Load the present state.",
  },
  statement_imported_before: {
    sentence: "This statement was imported before as No. {{number}}.",
    remedy: "See that one, or upload another file.",
  },
  statement_superseded: {
    sentence: "This statement was corrected already.",
    remedy: "Correct the newest one.",
  },
  line_not_current: {
    sentence: "The statement was corrected and the line is gone.",
    remedy: "Load the matches anew.",
  },
  line_exceeded: {
    sentence: "More than the CNY {{openFenYuan}} left of this line.",
    remedy: "Load the matches anew.",
  },
  evidence_too_large: {
    sentence: "The batch's part of the chain has {{entries}} entries, more than {{limit}}.",
    remedy: "Run daowei verify on the server and have an administrator export it.",
  },
  verification_under_way: {
    sentence: "Another verification is running.",
    remedy: "Wait until it ends.",
  },
  voucher_used: {
    sentence: "Voucher {{voucherNumber}} served another arrival of this transfer.",
    remedy: "Check the receipt; it serves once only.",
  },
  date_in_future: {
    sentence: "The date {{date}} has not come; today is {{today}}.",
    remedy: "Enter the day it happened.",
  },
  due_date_unknown: {
    sentence: "The notice states no deadline.",
    remedy: "Set one and give a reason.",
  },
  due_reason_missing: {
    sentence: "The deadline differs from the notice's {{legalOn}} and needs a reason.",
    remedy: "Give a reason.",
  },
  what_if_unknown_amount: {
    sentence: "The policy has no amount {{path}}.",
    remedy: "Choose one of the list.",
  },
  what_if_malformed: {
    sentence: "{{path}}: this value cannot be used.",
    remedy:
      "Enter an amount (640), a change (+30), a percentage (80%) or rest; growth of heads as -100% to 1000%; a share paid ahead between 0 and 100% with two decimals at most. Each once.",
  },
  what_if_does_not_add_up: {
    sentence: "Set so, the shares do not add up to the standard.",
    remedy: "Change another level of the case as well, or the standard.",
  },
  what_if_invalid: {
    sentence: "Set so, the policy has {{count}} contradictions.",
    remedy: "Use smaller amounts or percentages.",
  },
  malformed_input: {
    sentence: "What was entered is malformed.",
    remedy: "Check it and try again; if it persists, tell your administrator this page's address.",
  },
  rate_limited: {
    sentence: "Too many requests; wait {{waitSeconds}} seconds.",
    remedy: "Fetch more rows in fewer requests.",
  },
  method_refused: {
    sentence: "The server does not take such requests.",
    remedy: "Reload the page and try again.",
  },
  database_unavailable: {
    sentence: "The database cannot be reached for now.",
    remedy: "Try later; if it persists, tell your administrator.",
  },
  outcome_unknown: {
    sentence: "The database broke off on the way; whether it was done is not certain.",
    remedy: "Click again: the same key is asked about, nothing is done twice.",
  },
  internal_error: {
    sentence: "The server failed.",
    remedy: "Try again; if it persists, tell your administrator the request number.",
  },
};

export const problemWords: Translated<typeof chinese> = {
  title: "Not done",
  pageBroken: "This page failed: {{detail}}",
  pageBrokenRemedy: "Reload the page; if it persists, tell your administrator this text.",
  uncertain: "Not certain whether it was done",
  nothingChanged: " Nothing was changed.",
  unknown: "The server did not do it (code {{code}}).",
  unknownRemedy: "Try again; if it persists, tell your administrator time and code.",
  unreachable:
    "The server was not reached; whether it was done is not certain. Click again: the same key is asked about, nothing is done twice.",
  notReached: "The server was not reached. Check the network and try again.",
  loadFailed: "Nothing could be fetched",
  loadFailedOf: "Could not load {{what}}",
  kinds,
};
