import {
  disableColleague,
  giveFirstPassword,
  listPeople,
  makeFirstPassword,
  whatHeLeaves,
} from "@daowei/operations/people";
import {
  checkPeopleList,
  correctPeopleList,
  peopleListTemplate,
  proposePeopleList,
} from "@daowei/operations/people-list";
import { z } from "zod";
import {
  DisablePerson,
  FirstPassword,
  GiveFirstPassword,
  LeftBehind,
  PersonActed,
  PeopleListCheck,
  PeopleListFile,
  PersonListed,
  ProposalActed,
  ProposePeopleList,
  ReturnedFile,
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
  giveFirstPassword: actingInPersonProcedure
    .input(GiveFirstPassword)
    .output(PersonActed)
    .mutation(answer(giveFirstPassword)),
  listTemplate: actingProcedure
    .input(z.strictObject({}))
    .output(ReturnedFile)
    .query(answer(peopleListTemplate)),
  // Questions in meaning; mutations on the wire because a file does not fit into an address.
  checkList: actingProcedure
    .input(PeopleListFile)
    .output(PeopleListCheck)
    .mutation(answer(checkPeopleList)),
  correctList: actingProcedure
    .input(PeopleListFile)
    .output(ReturnedFile.nullable())
    .mutation(answer(correctPeopleList)),
  proposeList: actingProcedure
    .input(ProposePeopleList)
    .output(ProposalActed)
    .mutation(answer(proposePeopleList)),
  disable: actingProcedure
    .input(DisablePerson)
    .output(PersonActed)
    .mutation(answer(disableColleague)),
});
