import type { ProposalKindName } from "@daowei/domain/approvals";
import { issueKeyKind } from "../api-keys/issue-key.ts";
import { changeApprovalPolicy } from "../approvals/change-policy.ts";
import { addDestinationKind, changeDestinationKind } from "../destinations/change-kinds.ts";
import { changeOfficeSettings } from "../office-settings/change-settings.ts";
import { importHolidayNotice } from "../work-calendar/import-notice.ts";
import { reopenYear } from "../fiscal-years/reopen-year.ts";
import { postponeDeadline } from "../deadlines/postpone-deadline.ts";
import { publishPolicy } from "../policies/publish-policy.ts";
import { withdrawPolicy } from "../policies/withdraw-policy.ts";
import { addPersonKind, enablePersonKind, resetPasswordKind } from "../people/person-kinds.ts";
import { addPeopleListKind } from "../people-list/add-list.ts";
import { endPostKind, grantPostKind } from "../people/post-kinds.ts";
import { changeReminderPlan } from "../reminders/change-plan.ts";
import { type KnownKind, knownKind } from "./proposal-kind.ts";

/** Every kind of change that two people make. */
export const kinds: Readonly<Record<ProposalKindName, KnownKind>> = {
  "api_key.issue": knownKind(issueKeyKind),
  "policy.publish": knownKind(publishPolicy),
  "policy.withdraw": knownKind(withdrawPolicy),
  "approval_policy.change": knownKind(changeApprovalPolicy),
  "deadline.postpone": knownKind(postponeDeadline),
  "fiscal_year.reopen": knownKind(reopenYear),
  "holiday_notice.import": knownKind(importHolidayNotice),
  "office_settings.change": knownKind(changeOfficeSettings),
  "person.add": knownKind(addPersonKind),
  "person.add_list": knownKind(addPeopleListKind),
  "person.enable": knownKind(enablePersonKind),
  "person.reset_password": knownKind(resetPasswordKind),
  "post.end": knownKind(endPostKind),
  "post.grant": knownKind(grantPostKind),
  "reminder_plan.change": knownKind(changeReminderPlan),
  "destination.add": knownKind(addDestinationKind),
  "destination.change": knownKind(changeDestinationKind),
};
