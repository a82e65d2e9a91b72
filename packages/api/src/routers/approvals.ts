import {
  delegatePost,
  endDelegation,
  listColleagues,
  listDelegations,
  nextJudges,
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
  FiscalYear,
  NextStage,
  PlaceCode,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const approvalsRouter = router({
  policy: actingProcedure
    .input(z.object({ placeCode: PlaceCode }))
    .output(ApprovalPolicyShown)
    .query(answer(showApprovalPolicy)),
  nextJudges: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(z.array(NextStage))
    .query(answer(nextJudges)),
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
