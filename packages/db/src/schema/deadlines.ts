import { deadlineActs, deadlineConcerns } from "@daowei/domain/deadlines";
import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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
import { post, user } from "./people.ts";
import { proposal } from "./proposals.ts";

/** Who put something on record, and in which post. */
export const recordedByColumns = () => ({
  recordedBy: person("recorded_by").notNull(),
  recordedByName: text("recorded_by_name").notNull(),
  recordedPostId: uuid("recorded_post_id")
    .notNull()
    .references(() => post.id),
  recordedAt: instant("recorded_at").notNull().default(storeNow),
});

/** A date that an office set, for itself and all below it, or was given from above. Append-only. */
export const deadline = pgTable(
  "deadline",
  {
    id: uuid("id").primaryKey(),
    placeCode: placeCode("place_code").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    title: text("title").notNull(),
    dueOn: civilDate("due_on").notNull(),
    origin: text("origin", { enum: ["superior", "local"] }).notNull(),
    /** `money`: all the year's money of the place has arrived; `task`: somebody says that it is done. */
    concerns: text("concerns", { enum: deadlineConcerns }).notNull(),
    /** Document or instruction that the date comes from. */
    basis: text("basis"),
    reason: text("reason").notNull(),
    ...recordedByColumns(),
  },
  (table) => [
    index("deadline_year_place").on(table.fiscalYear, table.placeCode),
    check("deadline_place", isPlaceCode(table.placeCode)),
    check("deadline_origin", oneOf(table.origin, ["superior", "local"])),
    check("deadline_concerns", oneOf(table.concerns, deadlineConcerns)),
    check(
      "deadline_from_above_has_basis",
      sql`${table.origin} <> 'superior' or ${table.basis} is not null`,
    ),
  ],
);

/** What was done about a date, whoever named it: postponed, marked done, closed, opened again. Append-only. */
export const deadlineEvent = pgTable(
  "deadline_event",
  {
    /** The id under which the deadline is listed. */
    deadlineId: text("deadline_id").notNull(),
    seq: integer("seq").notNull(),
    /** Place that answers for the deadline. */
    placeCode: placeCode("place_code").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    act: text("act", { enum: deadlineActs }).notNull(),
    /** The later date, of a postponement. */
    dueOn: civilDate("due_on"),
    reason: text("reason").notNull(),
    /** The change that two persons made, where one alone could not. */
    proposalId: uuid("proposal_id")
      .unique()
      .references(() => proposal.id),
    ...recordedByColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.deadlineId, table.seq] }),
    index("deadline_event_year_place").on(table.fiscalYear, table.placeCode),
    check("deadline_event_seq", sql`${table.seq} > 0`),
    check("deadline_event_place", isPlaceCode(table.placeCode)),
    check("deadline_event_act", oneOf(table.act, deadlineActs)),
    check(
      "deadline_event_postpones_to_a_date",
      sql`(${table.act} = 'postpone') = (${table.dueOn} is not null)`,
    ),
  ],
);

/** An event from which a period of the law runs: that a document was received. A correction is a further row. Append-only. */
export const periodStart = pgTable(
  "period_start",
  {
    id: uuid("id").primaryKey(),
    placeCode: placeCode("place_code").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    event: text("event").notNull(),
    happenedOn: civilDate("happened_on").notNull(),
    documentNumber: text("document_number").notNull(),
    note: text("note"),
    /** The row that this one stands for. */
    corrects: uuid("corrects")
      .unique()
      .references((): AnyPgColumn => periodStart.id),
    ...recordedByColumns(),
  },
  (table) => [
    index("period_start_year_place").on(table.fiscalYear, table.placeCode),
    check("period_start_place", isPlaceCode(table.placeCode)),
    check(
      "period_start_correction_has_reason",
      sql`${table.corrects} is null or ${table.note} is not null`,
    ),
  ],
);

/** The holidays and make-up workdays of a year as the State Council announced them; of a year's rows the newest holds. Append-only. */
export const holidayNotice = pgTable(
  "holiday_notice",
  {
    number: integer("number").primaryKey(),
    year: integer("year").notNull(),
    documentNumber: text("document_number").notNull(),
    /** As it was proposed, word for word. */
    text: text("text").notNull(),
    textSha256: text("text_sha256").notNull(),
    proposalId: uuid("proposal_id")
      .notNull()
      .unique()
      .references(() => proposal.id),
    at: instant("at").notNull().default(storeNow),
  },
  (table) => [
    check("holiday_notice_number", sql`${table.number} > 0`),
    check("holiday_notice_year", sql`${table.year} between 2004 and 2199`),
    check(
      "holiday_notice_sha256",
      sql`${table.textSha256} = encode(sha256(convert_to(${table.text}, 'UTF8')), 'hex')`,
    ),
  ],
);

/** An address from which calendars fetch the deadlines of one person in one post; made and revoked, never changed. */
export const calendarFeed = pgTable(
  "person_calendar_feed",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("person_id")
      .notNull()
      .references(() => user.id),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    /** SHA-256 of the token in the address: whoever reads this table cannot read the calendar. */
    tokenSha256: text("token_sha256").notNull().unique(),
    createdAt: instant("created_at").notNull().default(storeNow),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    index("person_calendar_feed_person").on(table.userId),
    check("person_calendar_feed_token", isSha256(table.tokenSha256)),
  ],
);
