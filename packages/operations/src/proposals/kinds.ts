import type { ProposalKindName } from "@daowei/domain/approvals";
import { changeApprovalPolicy } from "../approvals/change-policy.ts";
import { publishPolicy } from "../policies/publish-policy.ts";
import { withdrawPolicy } from "../policies/withdraw-policy.ts";
import { type KnownKind, knownKind } from "./proposal-kind.ts";

/** Every kind of change that two people make. */
export const kinds: Readonly<Record<ProposalKindName, KnownKind>> = {
  "policy.publish": knownKind(publishPolicy),
  "policy.withdraw": knownKind(withdrawPolicy),
  "approval_policy.change": knownKind(changeApprovalPolicy),
};
