import type { ProposalDetail, ProposalKind } from "@daowei/api/contracts";
import type { ComponentType } from "react";
import { ApprovalPolicyProposal } from "../approvals/approval-policy-proposal.tsx";
import { KeyEffect } from "../developer/key-effect.tsx";
import { DestinationEffect } from "../outside/destination-effect.tsx";
import { HolidaysEffect } from "../deadlines/holidays-effect.tsx";
import { PostponementEffect } from "../deadlines/postponement-effect.tsx";
import { PeopleListEffect } from "../people-list/list-effect.tsx";
import { PeopleEffect } from "../people/people-effect.tsx";
import { SettingsEffect } from "../office/settings-effect.tsx";
import { PolicyProposal } from "../authoring/policy-proposal.tsx";
import { ReopeningEffect } from "../years/reopening-effect.tsx";
import { ReminderPlanProposal } from "../reminders/plan-proposal.tsx";

/** What the page of a proposal shows of its change and effect, kind by kind. */
export const effectOfKind: Readonly<
  Record<ProposalKind, ComponentType<{ proposal: ProposalDetail }>>
> = {
  "api_key.issue": KeyEffect,
  "policy.publish": PolicyProposal,
  "policy.withdraw": PolicyProposal,
  "approval_policy.change": ApprovalPolicyProposal,
  "deadline.postpone": PostponementEffect,
  "fiscal_year.reopen": ReopeningEffect,
  "holiday_notice.import": HolidaysEffect,
  "office_settings.change": SettingsEffect,
  "person.add": PeopleEffect,
  "person.add_list": PeopleListEffect,
  "person.enable": PeopleEffect,
  "person.reset_password": PeopleEffect,
  "post.end": PeopleEffect,
  "post.grant": PeopleEffect,
  "reminder_plan.change": ReminderPlanProposal,
  "destination.add": DestinationEffect,
  "destination.change": DestinationEffect,
};
