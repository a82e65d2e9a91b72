import {
  countNotifications,
  listNotifications,
  markNotificationsRead,
} from "@daowei/operations/notifications";
import { listOutbox, resendMessage, sendTestToMyself } from "@daowei/operations/outbox";
import { previewReminderPlan, showReminderPlan } from "@daowei/operations/reminders";
import { z } from "zod";
import {
  ChangeReminderPlan,
  Id,
  IdempotencyKey,
  ListOutbox,
  MarkRead,
  NotificationView,
  OutboxView,
  PlaceCode,
  ReminderPlanPreview,
  ReminderPlanShown,
  Resend,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const remindersRouter = router({
  plan: actingProcedure
    .input(z.object({ placeCode: PlaceCode }))
    .output(ReminderPlanShown)
    .query(answer(showReminderPlan)),
  previewPlan: actingProcedure
    .input(ChangeReminderPlan)
    .output(ReminderPlanPreview)
    .query(answer(previewReminderPlan)),
});

export const notificationsRouter = router({
  list: actingProcedure
    .input(z.object({ unreadOnly: z.boolean() }))
    .output(z.array(NotificationView))
    .query(answer(listNotifications)),
  count: actingProcedure
    .input(z.object({}))
    .output(z.object({ unread: z.int() }))
    .query(answer(countNotifications)),
  markRead: actingProcedure
    .input(MarkRead)
    .output(z.object({ marked: z.int(), replayed: z.boolean() }))
    .mutation(answer(markNotificationsRead)),
});

export const outboxRouter = router({
  list: actingProcedure.input(ListOutbox).output(z.array(OutboxView)).query(answer(listOutbox)),
  resend: actingProcedure
    .input(Resend)
    .output(z.object({ id: Id, status: z.literal("queued"), replayed: z.boolean() }))
    .mutation(answer(resendMessage)),
  testMyself: actingProcedure
    .input(z.object({ idempotencyKey: IdempotencyKey }))
    .output(z.object({ id: Id, replayed: z.boolean() }))
    .mutation(answer(sendTestToMyself)),
});
