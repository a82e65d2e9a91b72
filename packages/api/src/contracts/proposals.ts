import { proposalActs, proposalKinds, proposalStages } from "@daowei/domain/approvals";
import { z } from "zod";
import {
  Id,
  IdempotencyKey,
  Instant,
  PlaceCode,
  RevisionHash,
  Role,
  WrittenText,
} from "./scalars.ts";

export const ProposalKind = z
  .enum(proposalKinds)
  .describe("What two people change: 变更申请的种类");
export type ProposalKind = z.infer<typeof ProposalKind>;
export const ProposalStage = z.enum(proposalStages);
export type ProposalStage = z.infer<typeof ProposalStage>;
export const ProposalAct = z.enum(proposalActs);
export type ProposalAct = z.infer<typeof ProposalAct>;

const Hand = z.object({ name: z.string(), role: Role, officeName: z.string() });

export const ProposalSummary = z.object({
  id: Id,
  kind: ProposalKind,
  title: z.string(),
  stage: ProposalStage,
  placeCode: PlaceCode.describe("Place whose posts decide"),
  placeName: z.string(),
  reason: z.string(),
  proposedBy: Hand,
  proposedAt: Instant,
  closedBy: Hand.nullable().describe("Who let it in, rejected it or took it back"),
  closedAt: Instant.nullable(),
  comment: z.string().nullable(),
  mayDecide: z.boolean().describe("Whether it waits for this person in this post"),
});
export type ProposalSummary = z.infer<typeof ProposalSummary>;

export const ProposalDetail = ProposalSummary.extend({
  payload: z.string().describe("The change as canonical JSON; its shape belongs to the kind"),
  effect: z
    .string()
    .describe("What it does, as canonical JSON: now while it is open, as the decider saw it after"),
  effectChanged: z.boolean().describe("The effect is no longer what the proposer saw"),
  blockedBy: z.string().nullable().describe("Problem kind that forbids the change as things are"),
  revisionHash: RevisionHash.describe("Of the change and its effect: an approval is bound to it"),
  acts: z.array(
    z.object({ act: ProposalAct, permitted: z.boolean(), reason: z.string().nullable() }),
  ),
});
export type ProposalDetail = z.infer<typeof ProposalDetail>;

const Reason = WrittenText.min(10).max(500);

export const ProposeChange = z.object({
  kind: ProposalKind,
  payload: z.record(z.string(), z.unknown()),
  reason: Reason,
  idempotencyKey: IdempotencyKey,
});
const onProposal = { id: Id, idempotencyKey: IdempotencyKey };
export const ApproveProposal = z.object({
  ...onProposal,
  revisionHash: RevisionHash,
  comment: WrittenText.max(500).optional(),
});
export const RejectProposal = z.object({ ...onProposal, comment: Reason });
export const WithdrawProposal = z.object({
  ...onProposal,
  comment: WrittenText.max(500).optional(),
});
export const ProposalActed = z.object({
  id: Id,
  stage: ProposalStage,
  revisionHash: RevisionHash,
  replayed: z.boolean(),
});
export type ProposalActed = z.infer<typeof ProposalActed>;
