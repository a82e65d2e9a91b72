import { advanceClock } from "@daowei/operations/store";
import { AdvanceClock, ClockAdvanced } from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

/** 演示时钟: registered for a demonstration only. */
export const clockRouter = router({
  advance: actingProcedure.input(AdvanceClock).output(ClockAdvanced).mutation(answer(advanceClock)),
});
