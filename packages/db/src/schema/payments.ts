import { livePayments, paymentStatuses } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { civilDate, fen, instant, oneOf, person, storeNow } from "./columns.ts";
import { post } from "./people.ts";
import { transfer } from "./transfers.ts";

/** The wall clock of the database, which no demonstration moves: leases are about processes. */
const wallNow = sql`clock_timestamp()`;

/** 支付指令: an order to the paying system, written before it is sent. Its reference is the same in every attempt. */
export const paymentOrder = pgTable(
  "payment_order",
  {
    id: uuid("id").primaryKey(),
    transferId: uuid("transfer_id")
      .notNull()
      .references(() => transfer.id),
    /** Ours, unique for ever; the paying system is asked by it. */
    reference: text("reference").notNull(),
    amountFen: fen("amount_fen").notNull(),
    status: text("status", { enum: paymentStatuses }).notNull(),
    /** How often it was handed over. */
    attempt: integer("attempt")
      .notNull()
      .default(sql`0`),
    /** Grows with every claim: who comes back with an older number comes too late. */
    fence: integer("fence")
      .notNull()
      .default(sql`0`),
    leasedUntil: timestamp("leased_until", { withTimezone: true }),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull().default(wallNow),
    /** How often in a row seeing to it ended in an error of our own, and the last one; 0 and null after every step. */
    failures: integer("failures")
      .notNull()
      .default(sql`0`),
    failedBecause: text("failed_because"),
    lastCalledAt: timestamp("last_called_at", { withTimezone: true }),
    remoteId: text("remote_id"),
    paidOn: civilDate("paid_on"),
    remoteReason: text("remote_reason"),
    lastSeq: integer("last_seq").notNull(),
    orderedBy: person("ordered_by").notNull(),
    orderedByName: text("ordered_by_name").notNull(),
    orderedPostId: uuid("ordered_post_id")
      .notNull()
      .references(() => post.id),
    orderedAt: instant("ordered_at").notNull().default(storeNow),
  },
  (table) => [
    unique("payment_order_reference").on(table.reference),
    uniqueIndex("payment_order_one_live")
      .on(table.transferId)
      .where(oneOf(table.status, livePayments)),
    index("payment_order_due").on(table.status, table.dueAt),
    check("payment_order_status", oneOf(table.status, paymentStatuses)),
    check(
      "payment_order_failures",
      sql`${table.failures} >= 0 and (${table.failures} > 0) = (${table.failedBecause} is not null)`,
    ),
    check(
      "payment_order_counts",
      sql`${table.amountFen} > 0 and ${table.attempt} >= 0 and ${table.fence} >= 0`,
    ),
  ],
);

/** What happened to a payment order, numbered 1..n without a gap. Append-only. */
export const paymentEvent = pgTable(
  "payment_event",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => paymentOrder.id),
    seq: integer("seq").notNull(),
    at: instant("at").notNull().default(storeNow),
    act: text("act").notNull(),
    from: text("from_status", { enum: paymentStatuses }),
    to: text("to_status", { enum: paymentStatuses }).notNull(),
    fence: integer("fence").notNull(),
    detail: text("detail"),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.seq] }),
    check("payment_event_seq", sql`${table.seq} > 0`),
    check("payment_event_to", oneOf(table.to, paymentStatuses)),
  ],
);

export const noticeOutcomes = ["applied", "parked"] as const;

/** What the paying system reported by itself (money returned), once each however often it is repeated. Append-only. */
export const paymentNotice = pgTable(
  "payment_notice",
  {
    /** The paying system's own number of the notice. */
    id: text("id").primaryKey(),
    reference: text("reference").notNull(),
    amountFen: fen("amount_fen").notNull(),
    returnedOn: civilDate("returned_on").notNull(),
    reason: text("reason").notNull(),
    outcome: text("outcome", { enum: noticeOutcomes }).notNull(),
    /** Why a person has to see to it; null when it was applied. */
    parkedBecause: text("parked_because"),
    receivedAt: instant("received_at").notNull().default(storeNow),
  },
  (table) => [
    index("payment_notice_reference").on(table.reference),
    check("payment_notice_outcome", oneOf(table.outcome, noticeOutcomes)),
    check(
      "payment_notice_parked_has_reason",
      sql`(${table.outcome} = 'parked') = (${table.parkedBecause} is not null)`,
    ),
  ],
);
