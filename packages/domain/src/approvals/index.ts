export { type Role, roles } from "./roles.ts";
export {
  type BatchAct,
  batchActs,
  batchLife,
  type BatchStage,
  batchStages,
  type BatchStep,
  batchStep,
  actsOfRole,
} from "./batch-life.ts";
export { type ApprovalProblem, decideOnBatch, type Hand, type Intention } from "./decide.ts";
export {
  decideOnProposal,
  type ProposalAct,
  proposalActs,
  type ProposalIntention,
  type ProposalKindName,
  proposalKinds,
  proposalLife,
  type ProposalStage,
  proposalStages,
} from "./proposal.ts";
