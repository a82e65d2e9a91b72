export {
  approveProposal,
  type ApproveProposal,
  rejectProposal,
  type RejectProposal,
  withdrawProposal,
  type WithdrawProposal,
} from "./decide.ts";
export { getProposal } from "./get.ts";
export { listProposals } from "./list.ts";
export { proposeChange, type ProposalActed, type ProposeChange } from "./propose.ts";
