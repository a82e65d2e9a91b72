import {
  disableColleague,
  listPeople,
  makeFirstPassword,
  whatHeLeaves,
} from "@daowei/operations/people";
import { z } from "zod";
import {
  DisablePerson,
  FirstPassword,
  LeftBehind,
  PersonActed,
  PersonListed,
} from "../contracts/index.ts";
import { actingInPersonProcedure, actingProcedure, answer, answerOwn, router } from "../trpc.ts";

/** Accounts and posts. What takes two administrators goes through proposals. */
export const peopleRouter = router({
  list: actingProcedure
    .input(z.strictObject({}))
    .output(z.array(PersonListed))
    .query(answer(listPeople)),
  leaving: actingProcedure
    .input(z.strictObject({ username: z.string().min(1).max(30) }))
    .output(LeftBehind)
    .query(answer(whatHeLeaves)),
  makeFirstPassword: actingInPersonProcedure
    .input(z.strictObject({}))
    .output(FirstPassword)
    .mutation(answerOwn(makeFirstPassword)),
  disable: actingProcedure
    .input(DisablePerson)
    .output(PersonActed)
    .mutation(answer(disableColleague)),
});
