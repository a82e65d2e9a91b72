import { reminderChannels } from "@daowei/domain/reminders";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  civilDate,
  instant,
  isPlaceCode,
  isSha256,
  oneOf,
  person,
  placeCode,
  storeNow,
} from "./columns.ts";
import { outbox } from "./outbox.ts";
import { post } from "./people.ts";
import { proposal } from "./proposals.ts";

/** The text of every reminder plan that was ever in force, by its SHA-256. Append-only. */
export const reminderPlan = pgTable(
  "reminder_plan",
  {
    version: text("version").primaryKey(),
    text: text("text").notNull(),
    firstUsedAt: instant("first_used_at").notNull().default(storeNow),
  },
  (table) => [check("reminder_plan_is_sha256", isSha256(table.version))],
);

/** Which reminder plan an office took into force, for itself and all below it that took none: the newest holds. Append-only. */
export const reminderPlanAdoption = pgTable(
  "reminder_plan_adoption",
  {
    id: uuid("id").primaryKey(),
    placeCode: placeCode("place_code").notNull(),
    /** Runs within the place. */
    number: integer("number").notNull(),
    version: text("version")
      .notNull()
      .references(() => reminderPlan.version),
    /** The change that two persons made. */
    proposalId: uuid("proposal_id")
      .notNull()
      .references(() => proposal.id),
    adoptedBy: person("adopted_by").notNull(),
    adoptedByName: text("adopted_by_name").notNull(),
    adoptedAt: instant("adopted_at").notNull().default(storeNow),
  },
  (table) => [
    unique("reminder_plan_adoption_number").on(table.placeCode, table.number),
    check("reminder_plan_adoption_place", isPlaceCode(table.placeCode)),
  ],
);

/** One row: whoever holds its lock is the one server that looks for what is due. */
export const reminderScan = pgTable(
  "reminder_scan",
  {
    id: integer("id").primaryKey().default(1),
    /** By the wall clock, which no demonstration moves. */
    lookedAt: timestamp("looked_at", { withTimezone: true }),
    /** How often somebody looked. */
    runs: integer("runs")
      .notNull()
      .default(sql`0`),
  },
  (table) => [check("reminder_scan_is_one_row", sql`${table.id} = 1`)],
);

/** The last day on which everything under a plan was looked at outside its quiet hours: what was planned later and not sent was missed. */
export const reminderLook = pgTable("reminder_look", {
  planVersion: text("plan_version").primaryKey(),
  lookedOn: civilDate("looked_on").notNull(),
});

export const reminderSeries = ["office", "up"] as const;

/** How far the reminders of one due date have come: the newest step that was sent. It only goes forward. */
export const reminderProgress = pgTable(
  "reminder_progress",
  {
    subjectKey: text("subject_key").notNull(),
    dueOn: civilDate("due_on").notNull(),
    series: text("series", { enum: reminderSeries }).notNull(),
    placeCode: placeCode("place_code").notNull(),
    step: text("step").notNull(),
    plannedOn: civilDate("planned_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectKey, table.dueOn, table.series] }),
    check("reminder_progress_series", oneOf(table.series, reminderSeries)),
    check("reminder_progress_place", isPlaceCode(table.placeCode)),
  ],
);

/** 站内通知: a line for one person, written in the transaction of its cause. */
export const notification = pgTable(
  "notification",
  {
    id: uuid("id").primaryKey(),
    personId: person("person_id").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    kind: text("kind").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    /** A path of the pages. */
    link: text("link").notNull(),
    createdAt: instant("created_at").notNull().default(storeNow),
    readAt: instant("read_at"),
  },
  (table) => [
    index("notification_person").on(table.personId, table.createdAt),
    index("notification_unread")
      .on(table.personId)
      .where(sql`${table.readAt} is null`),
  ],
);

/** 提醒: one step of one due date for one recipient by one way, at most once. Append-only; how it was delivered is the outbox's. */
export const reminder = pgTable(
  "reminder",
  {
    subjectKey: text("subject_key").notNull(),
    dueOn: civilDate("due_on").notNull(),
    step: text("step").notNull(),
    /** `person:<id>`, or the id of the destination of an office's group. */
    recipient: text("recipient").notNull(),
    channel: text("channel", { enum: reminderChannels }).notNull(),
    /** The post in which the person is told; null for a group. */
    postId: uuid("post_id").references(() => post.id),
    /** Whose fund accounts are to receive the money, where the recipient is told for that reason alone; else null. */
    fundAccountCodes: text("fund_account_codes").array(),
    title: text("title").notNull(),
    /** Place that must see to it. */
    placeCode: placeCode("place_code").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    plannedOn: civilDate("planned_on").notNull(),
    /** The store's date on which it was written. */
    sentOn: civilDate("sent_on").notNull(),
    late: boolean("late").notNull(),
    missed: integer("missed").notNull(),
    uncoveredYear: integer("uncovered_year"),
    planVersion: text("plan_version").notNull(),
    outboxId: uuid("outbox_id").references(() => outbox.id),
    notificationId: uuid("notification_id").references(() => notification.id),
  },
  (table) => [
    unique("reminder_once").on(
      table.subjectKey,
      table.dueOn,
      table.step,
      table.recipient,
      table.channel,
    ),
    // With the place, so that it is taken before the index of places where the fence lets everything pass.
    index("reminder_outbox").on(table.outboxId, table.placeCode),
    index("reminder_notification").on(table.notificationId),
    index("reminder_place").on(table.placeCode, table.sentOn),
    check("reminder_channel", oneOf(table.channel, reminderChannels)),
    check("reminder_place_code", isPlaceCode(table.placeCode)),
    check("reminder_fund_accounts", sql`cardinality(${table.fundAccountCodes}) > 0`),
    check("reminder_planned_before_sent", sql`${table.plannedOn} <= ${table.sentOn}`),
    check(
      "reminder_has_one_way",
      sql`case when ${table.channel} = 'in_app' then ${table.notificationId} is not null and ${table.outboxId} is null
        else ${table.outboxId} is not null and ${table.notificationId} is null end`,
    ),
  ],
);
