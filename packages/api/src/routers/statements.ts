import {
  acceptStatement,
  checkStatement,
  confirmMatches,
  listStatements,
  statementWorklist,
} from "@daowei/operations/statements";
import { z } from "zod";
import {
  AcceptStatement,
  AccountAsked,
  ConfirmMatches,
  MatchesConfirmed,
  StatementAccepted,
  StatementCheck,
  StatementFile,
  StatementSummary,
  StatementWorklist,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const statementsRouter = router({
  list: actingProcedure
    .input(AccountAsked)
    .output(z.array(StatementSummary))
    .query(answer(listStatements)),
  worklist: actingProcedure
    .input(AccountAsked)
    .output(StatementWorklist)
    .query(answer(statementWorklist)),
  // A question in meaning; a mutation on the wire because the file does not fit into an address.
  check: actingProcedure
    .input(StatementFile)
    .output(StatementCheck)
    .mutation(answer(checkStatement)),
  accept: actingProcedure
    .input(AcceptStatement)
    .output(StatementAccepted)
    .mutation(answer(acceptStatement)),
  confirm: actingProcedure
    .input(ConfirmMatches)
    .output(MatchesConfirmed)
    .mutation(answer(confirmMatches)),
});
