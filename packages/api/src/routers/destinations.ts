import {
  listDestinations,
  makeRotatedSecret,
  makeSealedDestination,
  rotateSecret,
  sendTest,
  stopDestination,
  WrittenDestination,
} from "@daowei/operations/destinations";
import { z } from "zod";
import {
  DestinationActed,
  DestinationListed,
  Id,
  OnDestination,
  RotateSecret,
  SealedDestination,
  StopDestination,
  TestSent,
} from "../contracts/index.ts";
import { actingInPersonProcedure, actingProcedure, answer, answerOwn, router } from "../trpc.ts";

/** Addresses outside. Adding and changing one takes two administrators, through proposals. */
export const destinationsRouter = router({
  list: actingProcedure
    .input(z.strictObject({}))
    .output(z.array(DestinationListed))
    .query(answer(listDestinations)),
  seal: actingInPersonProcedure
    .input(WrittenDestination)
    .output(SealedDestination)
    .mutation(answerOwn(makeSealedDestination)),
  makeSecret: actingInPersonProcedure
    .input(z.strictObject({ id: Id }))
    .output(SealedDestination)
    .mutation(answerOwn(makeRotatedSecret)),
  rotateSecret: actingProcedure
    .input(RotateSecret)
    .output(DestinationActed)
    .mutation(answer(rotateSecret)),
  stop: actingProcedure
    .input(StopDestination)
    .output(DestinationActed)
    .mutation(answer(stopDestination)),
  sendTest: actingProcedure.input(OnDestination).output(TestSent).mutation(answer(sendTest)),
});
