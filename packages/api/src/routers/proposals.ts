import {
  approveProposal,
  getProposal,
  listProposals,
  proposeChange,
  rejectProposal,
  withdrawProposal,
} from "@daowei/operations/proposals";
import { z } from "zod";
import {
  ApproveProposal,
  Id,
  ProposalActed,
  ProposalDetail,
  ProposalStage,
  ProposalSummary,
  ProposeChange,
  RejectProposal,
  WithdrawProposal,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const proposalsRouter = router({
  list: actingProcedure
    .input(z.object({ stage: ProposalStage.optional() }))
    .output(z.array(ProposalSummary))
    .query(answer(listProposals)),
  get: actingProcedure
    .input(z.object({ id: Id }))
    .output(ProposalDetail)
    .query(answer(getProposal)),
  propose: actingProcedure
    .input(ProposeChange)
    .output(ProposalActed)
    .mutation(answer(proposeChange)),
  approve: actingProcedure
    .input(ApproveProposal)
    .output(ProposalActed)
    .mutation(answer(approveProposal)),
  reject: actingProcedure
    .input(RejectProposal)
    .output(ProposalActed)
    .mutation(answer(rejectProposal)),
  withdraw: actingProcedure
    .input(WithdrawProposal)
    .output(ProposalActed)
    .mutation(answer(withdrawProposal)),
});
