import type { Translated } from "../words/translated.ts";
import type { deadlineKinds as chinese } from "./deadline-words.zh.ts";

export const deadlineKinds: Translated<typeof chinese> = {
  deadline_basis_missing: {
    sentence: "A deadline of a superior office needs its basis.",
    remedy: "Enter the document number, or who asked for it at which meeting.",
  },
  deadline_ended: { sentence: "This deadline has ended.", remedy: "Reopen it first if needed." },
  deadline_met: {
    sentence: "All its money has arrived; nothing is left to do.",
    remedy: "Reload the page.",
  },
  deadline_needs_two: {
    sentence:
      "The date comes from a notice, a superior office or an approved batch; two people postpone it.",
    remedy: "Propose it; another person must agree.",
  },
  deadline_not_later: {
    sentence: "The new date {{to}} is not later than {{from}}.",
    remedy: "Enter a later date.",
  },
  deadline_of_office_above: {
    sentence: "A higher office ({{placeCode}}) answers for it; this post cannot change it.",
    remedy: "Ask that office.",
  },
  deadline_open: { sentence: "It has not ended; nothing to reopen.", remedy: "Reload the page." },
  deadline_takes_one: {
    sentence: "The date was set here; postponing it takes one person only.",
    remedy: "Postpone it.",
  },
  deadline_waits_for_money: {
    sentence: "It waits for money and is met by confirmed arrivals alone.",
    remedy:
      "It is marked once the money is there; if it is no longer needed, close it with a reason.",
  },
  no_period_runs: {
    sentence: "No period of {{placeCode}} runs from {{event}}.",
    remedy: "Check subject, place and year.",
  },
  period_start_corrected: {
    sentence: "This entry was corrected already.",
    remedy: "Reload the page and correct the newer one.",
  },
  too_many_feeds: {
    sentence: "There are {{most}} feeds already.",
    remedy: "Revoke one you no longer use.",
  },
  feed_shown_already: {
    sentence: "This feed's address was shown already.",
    remedy: "Revoke it and make another.",
  },
  holiday_notice_not_valid: {
    sentence: "The notice cannot be read: dates, number or form are wrong.",
    remedy: "Check year, document number, days off and make-up days against the notice.",
  },
  office_above_imports: {
    sentence: "A higher office ({{placeCode}}) imports holidays for all.",
    remedy: "Ask that office.",
  },
  correction_needs_note: { sentence: "A correction needs a note.", remedy: "Say why." },
};
