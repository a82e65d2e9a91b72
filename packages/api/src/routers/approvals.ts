import {
  delegatePost,
  endDelegation,
  listColleagues,
  listDelegations,
  previewApprovalPolicy,
  showApprovalPolicy,
} from "@daowei/operations/approvals";
import { z } from "zod";
import {
  ApprovalPolicyEffect,
  ApprovalPolicyShown,
  ChangeApprovalPolicy,
  ColleagueView,
  DelegatePost,
  DelegationActed,
  DelegationView,
  EndDelegation,
  PlaceCode,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const approvalsRouter = router({
  policy: actingProcedure
    .input(z.object({ placeCode: PlaceCode }))
    .output(ApprovalPolicyShown)
    .query(answer(showApprovalPolicy)),
  previewPolicy: actingProcedure
    .input(ChangeApprovalPolicy)
    .output(ApprovalPolicyEffect)
    .query(answer(previewApprovalPolicy)),
  colleagues: actingProcedure
    .input(z.object({}))
    .output(z.array(ColleagueView))
    .query(answer(listColleagues)),
  delegations: actingProcedure
    .input(z.object({}))
    .output(z.array(DelegationView))
    .query(answer(listDelegations)),
  delegate: actingProcedure
    .input(DelegatePost)
    .output(DelegationActed)
    .mutation(answer(delegatePost)),
  endDelegation: actingProcedure
    .input(EndDelegation)
    .output(DelegationActed)
    .mutation(answer(endDelegation)),
});
