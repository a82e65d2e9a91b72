import type { ApprovalPolicyEffect, ProposalDetail } from "@daowei/api/contracts";
import { PolicyEffect } from "./policy-effect.tsx";

/** What a proposed change of an approval policy does, as it was worked out for this page. */
export function ApprovalPolicyProposal({ proposal }: { proposal: ProposalDetail }) {
  // Written by the server from a value of this type.
  return <PolicyEffect effect={JSON.parse(proposal.effect) as ApprovalPolicyEffect} />;
}
