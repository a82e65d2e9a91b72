import { roles } from "@daowei/domain/approvals";
import { type ReminderPlan, reminderChannels, stepKinds } from "@daowei/domain/reminders";
import { z } from "zod";

const unit = z.enum(["workday", "calendar"]);
const days = z.int().min(0).max(366);
const telling = {
  to: z
    .array(
      z.strictObject({
        role: z.enum(roles),
        levelsUp: z.int().min(0).max(3),
        at: z.literal("fund_account").optional(),
      }),
    )
    .max(20),
  channels: z.array(z.enum(reminderChannels)).max(10),
};
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A reminder plan as it is proposed and kept; what makes sense is for `checkReminderPlan` to say. */
export const reminderPlanSchema: z.ZodType<ReminderPlan> = z.strictObject({
  name: z.string().trim().min(1).max(60),
  steps: z.array(z.strictObject({ leadDays: days, unit, ...telling })).max(30),
  overdue: z.strictObject({ everyWorkdays: days, ...telling }).nullable(),
  escalations: z.array(z.strictObject({ afterDays: days, unit, ...telling })).max(10),
  quietHours: z.strictObject({ from: timeOfDay, until: timeOfDay }).nullable(),
  outsideWording: z.enum(["brief", "titles"]),
  templates: z
    .array(
      z.strictObject({
        kind: z.enum(stepKinds),
        channel: z.enum(reminderChannels),
        subject: z.string().max(100),
        text: z.string().max(1_000),
      }),
    )
    .max(20)
    .optional(),
});
