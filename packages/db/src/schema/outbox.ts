import { outsideChannels } from "@daowei/domain/reminders";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, isPlaceCode, oneOf, placeCode, storeNow } from "./columns.ts";

/** The wall clock of the database, which no demonstration moves: leases and delays are about processes. */
const wallNow = sql`clock_timestamp()`;

export const outboxKinds = ["reminder", "event", "test", "code"] as const;
/** 待发, 发送中, 已送达, 发送失败 (a person sees to it), 不再需要. */
export const outboxStatuses = ["queued", "sending", "delivered", "dead", "withdrawn"] as const;

/** 发件箱: a message to one destination, written in the transaction of the act that caused it. Its id is the same in every attempt. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey(),
    /** In the order of writing; holds among rows of one ordering key. */
    number: bigint("number", { mode: "bigint" }).notNull().generatedAlwaysAsIdentity(),
    kind: text("kind", { enum: outboxKinds }).notNull(),
    channel: text("channel", { enum: outsideChannels }).notNull(),
    /** `person:<id>` for a person's own address, else the id of a stored destination. */
    destinationId: text("destination_id").notNull(),
    /** Whose message it is: the place of the post or of the destination. */
    placeCode: placeCode("place_code").notNull(),
    /** Messages of one key leave one after the other; null where order does not matter. */
    orderingKey: text("ordering_key"),
    /** What would make a second row the same message. */
    dedupeKey: text("dedupe_key").notNull(),
    payload: json("payload").$type<Readonly<Record<string, unknown>>>().notNull(),
    status: text("status", { enum: outboxStatuses }).notNull().default("queued"),
    attempt: integer("attempt")
      .notNull()
      .default(sql`0`),
    /** Grows with every claim: who comes back with an older number comes too late. */
    fence: integer("fence")
      .notNull()
      .default(sql`0`),
    leasedUntil: timestamp("leased_until", { withTimezone: true }),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull().default(wallNow),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull().default(storeNow),
    settledAt: instant("settled_at"),
  },
  (table) => [
    unique("outbox_dedupe").on(table.dedupeKey),
    index("outbox_due")
      .on(table.dueAt, table.number)
      .where(sql`${table.status} in ('queued','sending')`),
    index("outbox_order")
      .on(table.orderingKey, table.number)
      .where(sql`${table.orderingKey} is not null and ${table.status} in ('queued','sending')`),
    index("outbox_destination").on(table.destinationId, table.number),
    index("outbox_status").on(table.status, table.placeCode, table.number),
    check("outbox_kind", oneOf(table.kind, outboxKinds)),
    check("outbox_channel", oneOf(table.channel, outsideChannels)),
    check("outbox_status_known", oneOf(table.status, outboxStatuses)),
    check("outbox_place", isPlaceCode(table.placeCode)),
    check(
      "outbox_settled",
      sql`(${table.status} in ('delivered','dead','withdrawn')) = (${table.settledAt} is not null)
        and (${table.status} = 'sending') = (${table.leasedUntil} is not null)
        and (${table.status} <> 'dead' or ${table.lastError} is not null)`,
    ),
  ],
);

export const outboxOutcomes = ["delivered", "failed", "withdrawn", "resent"] as const;

/** 发送记录: what became of each attempt, with the receiver's receipt. Append-only. */
export const outboxAttempt = pgTable(
  "outbox_attempt",
  {
    outboxId: uuid("outbox_id")
      .notNull()
      .references(() => outbox.id),
    fence: integer("fence").notNull(),
    outcome: text("outcome", { enum: outboxOutcomes }).notNull(),
    /** The receipt, or why it failed; never a secret, never the message. */
    detail: text("detail").notNull(),
    millis: integer("millis").notNull(),
    at: instant("at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.outboxId, table.fence, table.outcome] }),
    check("outbox_attempt_outcome", oneOf(table.outcome, outboxOutcomes)),
  ],
);
