import { notePageVisit, readPageVisits } from "@daowei/operations/page-visits";
import { Done, PageVisit, PageVisits, VisitedWithin } from "../contracts/index.ts";
import { actingProcedure, answer, answerOwn, router, sessionProcedure } from "../trpc.ts";

/** How fast the pages are where they are used. */
export const performanceRouter = router({
  noteVisit: sessionProcedure.input(PageVisit).output(Done).mutation(answerOwn(notePageVisit)),
  visits: actingProcedure.input(VisitedWithin).output(PageVisits).query(answer(readPageVisits)),
});
