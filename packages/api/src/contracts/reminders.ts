import { outsideChannels, reminderChannels, stepKinds } from "@daowei/domain/reminders";
import { z } from "zod";
import { CivilDate, Id, IdempotencyKey, Instant, PlaceCode, Role } from "./scalars.ts";

export const ReminderChannel = z.enum(reminderChannels).describe("站内, 邮件, Webhook, 群机器人");
export type ReminderChannel = z.infer<typeof ReminderChannel>;
export const OutsideChannel = z.enum(outsideChannels);
export type OutsideChannel = z.infer<typeof OutsideChannel>;

const DayUnit = z.enum(["workday", "calendar"]);
const Days = z.int().min(0).max(366);
const telling = {
  to: z.array(
    z.object({
      role: Role,
      levelsUp: z.int().min(0).max(3).describe("0: the place that must see to it; 1: one level up"),
      at: z
        .literal("fund_account")
        .optional()
        .describe("收款的财政专户: at the place whose fund account is still to receive the money"),
    }),
  ),
  channels: z.array(ReminderChannel),
};
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const ReminderPlan = z.object({
  name: z.string().min(1).max(60),
  steps: z.array(z.object({ leadDays: Days, unit: DayUnit, ...telling })),
  overdue: z.object({ everyWorkdays: Days, ...telling }).nullable(),
  escalations: z.array(z.object({ afterDays: Days, unit: DayUnit, ...telling })),
  quietHours: z
    .object({ from: TimeOfDay, until: TimeOfDay })
    .nullable()
    .describe("Asia/Shanghai; what is overdue does not wait"),
  outsideWording: z
    .enum(["brief", "titles"])
    .describe("What may leave the store: dates, places and counts alone, or titles as well"),
  templates: z
    .array(
      z.object({
        kind: z.enum(stepKinds),
        channel: ReminderChannel,
        subject: z.string().max(100),
        text: z
          .string()
          .max(1_000)
          .describe("With {明细}, the lines; other names as the page lists them"),
      }),
    )
    .max(20)
    .optional()
    .describe("Words of its own, by kind and way; otherwise the built-in ones"),
});
export type ReminderPlan = z.infer<typeof ReminderPlan>;

export const ChangeReminderPlan = z.object({ placeCode: PlaceCode, plan: ReminderPlan });

export const ReminderPlanShown = z.object({
  placeCode: PlaceCode,
  plan: ReminderPlan,
  version: z.string(),
  takenBy: PlaceCode.nullable().describe("Null: the built-in plan"),
  takenByName: z.string().nullable(),
  history: z.array(
    z.object({
      number: z.int(),
      version: z.string(),
      adoptedBy: z.string(),
      adoptedAt: Instant,
      proposalId: Id,
    }),
  ),
});
export type ReminderPlanShown = z.infer<typeof ReminderPlanShown>;

/** The effect of a proposal to change a reminder plan. */
export const ReminderPlanEffect = z.object({
  placeCode: PlaceCode,
  plan: ReminderPlan,
  version: z.string(),
  before: z.object({ plan: ReminderPlan, version: z.string() }),
});
export type ReminderPlanEffect = z.infer<typeof ReminderPlanEffect>;

export const ReminderPlanPreview = z.object({
  from: CivilDate,
  until: CivilDate,
  subjects: z.int().describe("Open due dates under the plan"),
  reminders: z.int().describe("If nothing more arrived"),
  messages: z.int().describe("After merging: one a day for each person and channel"),
  persons: z.int(),
  unheard: z.int().describe("Steps for which nobody holds the post"),
  words: z
    .array(
      z.object({
        kind: z.enum(stepKinds),
        channel: ReminderChannel,
        subject: z.string(),
        text: z.string(),
      }),
    )
    .describe("What the first message of each kind by each way would say"),
  byStep: z.array(
    z.object({
      step: z.string().describe("T-30, T-3w (working days), overdue, up+3w"),
      kind: z.enum(["lead", "overdue", "escalation"]),
      firstOn: CivilDate,
      subjects: z.int(),
      reminders: z.int(),
      persons: z.int(),
    }),
  ),
});
export type ReminderPlanPreview = z.infer<typeof ReminderPlanPreview>;

export const NotificationView = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  link: z.string().describe("A path of the pages"),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const MarkRead = z.object({
  ids: z.array(Id).max(200).nullable().describe("Null: all"),
  idempotencyKey: IdempotencyKey,
});

export const OutboxStatus = z
  .enum(["queued", "sending", "delivered", "dead", "withdrawn"])
  .describe("待发, 发送中, 已送达, 发送失败, 不再需要");
export type OutboxStatus = z.infer<typeof OutboxStatus>;
export const OutboxKind = z.enum(["reminder", "event", "test", "code"]);

export const ListOutbox = z.object({
  status: OutboxStatus.nullable(),
  kind: OutboxKind.nullable(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .describe("The last number of the page before"),
});

export const OutboxView = z.object({
  id: Id.describe("What the receiver sees; the same in every attempt"),
  number: z.string(),
  kind: OutboxKind,
  channel: OutsideChannel,
  destinationId: z.string(),
  personName: z.string().nullable(),
  placeCode: PlaceCode,
  placeName: z.string(),
  status: OutboxStatus,
  attempt: z.int(),
  lastError: z.string().nullable(),
  dueAt: Instant.describe("When it is tried next, by the wall clock"),
  createdAt: Instant,
  settledAt: Instant.nullable(),
  attempts: z.array(
    z.object({
      outcome: z.enum(["delivered", "failed", "withdrawn", "resent"]),
      detail: z.string(),
      millis: z.int(),
      at: Instant,
    }),
  ),
});
export type OutboxView = z.infer<typeof OutboxView>;

export const Resend = z.object({ id: Id, idempotencyKey: IdempotencyKey });
