import { z } from "zod";
import { CivilDate, IdempotencyKey } from "./scalars.ts";

export const AdvanceClock = z.object({
  to: z.union([
    z.object({ days: z.int().min(1).max(400) }),
    z
      .object({ date: CivilDate })
      .describe("In one jump: the days between are as if the program had not run"),
    z.literal("next_deadline"),
  ]),
  idempotencyKey: IdempotencyKey,
});
export type AdvanceClock = z.infer<typeof AdvanceClock>;

export const ClockAdvanced = z.object({
  today: CivilDate,
  days: z
    .array(
      z.object({
        date: CivilDate,
        reminders: z.int(),
        notifications: z.int(),
        messages: z.int(),
        turnedOverdue: z.int().describe("Transfers due the day before that have not arrived"),
      }),
    )
    .describe("What happened on each day that passed"),
  replayed: z.boolean(),
});
export type ClockAdvanced = z.infer<typeof ClockAdvanced>;
