import type { ProposalDetail, ProposalKind } from "@daowei/api/contracts";
import type { ComponentType } from "react";
import { ApprovalPolicyProposal } from "../approvals/approval-policy-proposal.tsx";
import { PolicyProposal } from "../authoring/policy-proposal.tsx";

/** What the page of a proposal shows of its change and effect, kind by kind. */
export const effectOfKind: Readonly<
  Record<ProposalKind, ComponentType<{ proposal: ProposalDetail }>>
> = {
  "policy.publish": PolicyProposal,
  "policy.withdraw": PolicyProposal,
  "approval_policy.change": ApprovalPolicyProposal,
};
