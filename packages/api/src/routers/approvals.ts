import {
  delegatePost,
  endDelegation,
  listColleagues,
  listDelegations,
} from "@daowei/operations/approvals";
import { z } from "zod";
import {
  ColleagueView,
  DelegatePost,
  DelegationActed,
  DelegationView,
  EndDelegation,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const approvalsRouter = router({
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
