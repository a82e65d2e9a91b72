import type { Translated } from "../words/translated.ts";
import type { approvalKinds as chinese } from "./approval-words.zh.ts";

export const approvalKinds: Translated<typeof chinese> = {
  approval_policy_unchanged: {
    sentence: "The same as the rules in force.",
    remedy: "Change them first.",
  },
  approval_policy_unsound: {
    sentence: "These approval rules cannot stand.",
    remedy:
      "There must be a review and then an approval that are always needed; conditions on a document's amount need one on the payer's sum as well, or splitting evades them.",
  },
  reminder_placeholder_unknown: {
    sentence: "The template names {{name}}, and there is no such placeholder.",
    remedy: "Use those that the page lists.",
  },
  office_settings_unchanged: {
    sentence: "The same as the settings in force.",
    remedy: "Change them first.",
  },
  reminder_plan_unchanged: {
    sentence: "The same as the plan in force.",
    remedy: "Change it first.",
  },
  reminder_plan_unsound: {
    sentence: "This reminder plan cannot stand.",
    remedy:
      "Every step needs somebody and a channel, the same days stand once only, and quiet hours begin and end at different times.",
  },
  message_not_dead: {
    sentence: "This message was not given up and cannot be sent again.",
    remedy: "It is tried again by itself; look later.",
  },
  attachment_too_large: {
    sentence: "The file has {{bytesSize}}; each may have {{mostBytesSize}}.",
    remedy: "Make it smaller, or divide it.",
  },
  attachment_not_readable: {
    sentence: "The content of {{fileName}} is of no kind that is taken.",
    remedy:
      "PDF, PNG, JPEG, XLSX, DOCX and OFD are taken, known by their content: another name does not help.",
  },
  attachment_named_otherwise: {
    sentence: "The ending of {{fileName}} does not fit its content.",
    remedy: "Let it end with {{endings}}, or choose the right file.",
  },
  attached_already: {
    sentence: "The same content is attached already: {{fileName}}.",
    remedy: "Nothing is to be done; to change its kind or name, take that one out first.",
  },
  too_many_attachments: {
    sentence: "A batch has {{most}} attachments at most.",
    remedy: "Take out what is not needed, or make one file of several.",
  },
  attachments_full: {
    sentence:
      "With those taken out, the attachments of this batch have {{bytesSize}}; {{mostBytesSize}} is the most.",
    remedy: "Make the file smaller; what is taken out is kept, and frees no room.",
  },
  attachments_missing: {
    sentence: "Your office wants these with the batch, and they are missing: {{missing}}.",
    remedy: "Attach them on the page of the batch, then submit it.",
  },
  already_judged: {
    sentence: "{{by}} has acted already ({{actName}}); it cannot be recalled.",
    remedy: "Ask whoever holds the present step to send it back.",
  },
  batch_held: {
    sentence: "Held by {{by}}: {{reason}}",
    remedy: "Somebody other than the holder must release it.",
  },
  other_office_decides: {
    sentence: "This step belongs to a post of {{placeCode}}.",
    remedy: "Somebody of that office must act.",
  },
  handed_over: {
    sentence: "You handed this step over.",
    remedy: "The colleague who took it must act; once it is sent back and submitted again you can.",
  },
  comment_needed: {
    sentence: "This step needs a comment of at least {{atLeast}} characters.",
    remedy: "Write it in your own words; agreeing is not enough.",
  },
  reason_needed: {
    sentence: "A reason of {{least}} to {{most}} characters is needed.",
    remedy: "Say what is wrong and how to mend it.",
  },
  not_an_earlier_step: {
    sentence: "It can be sent back to earlier steps only.",
    remedy: "Choose an earlier step, or the preparer.",
  },
  colleague_excluded: {
    sentence: "This colleague cannot act on the batch: {{because}}",
    remedy: "Choose one of the same office and post who had no hand in it.",
  },
  no_such_cell: {
    sentence: "The batch has no such cell for {{placeCode}}.",
    remedy: "Mark it again.",
  },
  delegation_to_oneself: {
    sentence: "You cannot delegate to yourself.",
    remedy: "Choose a colleague.",
  },
  post_not_lent: {
    sentence: "This post cannot be lent.",
    remedy:
      "Only reviewer and approver can; for others ask your administrator to appoint somebody.",
  },
  delegate_without_post: {
    sentence: "The delegate holds no fitting post in {{placeCode}}.",
    remedy: "Choose somebody of your office; auditors and administrators cannot be delegates.",
  },
  delegation_dates: {
    sentence: "The dates are wrong: {{longestDays}} days at most, and not long past.",
    remedy: "Check first and last day.",
  },
  transfer_held: {
    sentence: "This transfer is held. {{by}} {{reason}}",
    remedy: "Somebody other than the holder must release it.",
  },
  delegation_not_in_force: {
    sentence: "The delegation runs from {{from}} to {{to}}; it is not in force now.",
    remedy: "The delegator must act, or delegate anew.",
  },
  nobody_to_urge: {
    sentence: "There is nobody to urge: it is nobody's turn, or it is your own.",
    remedy: "See at which step the batch stands.",
  },
  fiscal_year_closed: {
    sentence:
      "{{fiscalYear}} is closed: {{closedBy}} of {{officeName}} closed it on {{closedOn}}. Headcounts, batches and decisions of the year stay as they are; money still goes out and comes in.",
    remedy:
      "Where a correction is needed, ask on the page of closed years that it be opened: two people of the office that closed it do so. Or carry it into the next year.",
  },
  fiscal_year_undecided: {
    sentence:
      "{{count}} batches of {{fiscalYear}} are not decided, it cannot be closed: {{numbers}}.",
    remedy: "Decide on them or send them back first.",
  },
  fiscal_year_not_over: {
    sentence: "{{fiscalYear}} is not over and cannot be closed.",
    remedy: "Close it once the next year has begun.",
  },
  fiscal_year_not_closed: {
    sentence: "{{fiscalYear}} was not closed by this office, there is nothing to open.",
    remedy: "If an office above closed it, ask there.",
  },
  urged_lately: {
    sentence: "This batch was urged at {{at}} already.",
    remedy: "Once a day is enough. Try tomorrow.",
  },
};
