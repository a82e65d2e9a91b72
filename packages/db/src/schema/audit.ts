import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { instant, isPlaceCode, isSha256, oneOf, person, placeCode, storeNow } from "./columns.ts";
import { post } from "./people.ts";

export const actorVias = ["session", "key", "cli", "demonstration", "gateway"] as const;

/** One row for every act that changed something; each carries the hash of the one before. Append-only. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    number: bigint("number", { mode: "bigint" }).primaryKey(),
    at: instant("at").notNull(),
    userId: uuid("user_id").notNull(),
    userName: text("user_name").notNull(),
    postId: uuid("post_id"),
    role: text("role"),
    placeCode: text("place_code"),
    via: text("via", { enum: actorVias }).notNull(),
    act: text("act").notNull(),
    objectKind: text("object_kind").notNull(),
    objectId: text("object_id").notNull(),
    /** Place whose affairs the act concerned, for reading by place. */
    objectPlaceCode: text("object_place_code").notNull(),
    summary: text("summary").notNull(),
    /** JSON as text, because the hash covers its exact bytes. */
    payload: text("payload").notNull(),
    requestId: text("request_id").notNull(),
    codeVersion: text("code_version").notNull(),
    /** Of everything above but the number: the chain can be followed without reading what an entry says. */
    contentHash: text("content_hash").notNull(),
    previousHash: text("previous_hash").notNull(),
    /** Of number, previous hash and content hash. */
    hash: text("hash").notNull(),
  },
  (table) => [
    index("audit_entry_place").on(table.objectPlaceCode, table.number),
    index("audit_entry_object").on(table.objectKind, table.objectId),
    check("audit_entry_number", sql`${table.number} > 0`),
    check("audit_entry_content_hash", isSha256(table.contentHash)),
    check("audit_entry_previous_hash", isSha256(table.previousHash)),
    check("audit_entry_hash", isSha256(table.hash)),
  ],
);

/** What an auditor can point at. */
export const markedKinds = ["audit_entry", "batch", "transfer"] as const;

/** 标注: what an auditor noted about an entry or a document. Append-only; the record holds the hash of its words. */
export const auditMark = pgTable(
  "audit_mark",
  {
    id: uuid("id").primaryKey(),
    objectKind: text("object_kind", { enum: markedKinds }).notNull(),
    objectId: text("object_id").notNull(),
    objectName: text("object_name").notNull(),
    placeCode: placeCode("place_code").notNull(),
    text: text("text").notNull(),
    markedBy: person("marked_by").notNull(),
    markedByName: text("marked_by_name").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    at: instant("at").notNull().default(storeNow),
  },
  (table) => [
    index("audit_mark_object").on(table.objectKind, table.objectId),
    index("audit_mark_place").on(table.placeCode, table.id),
    check("audit_mark_place_code", isPlaceCode(table.placeCode)),
    check("audit_mark_kind", oneOf(table.objectKind, markedKinds)),
    check("audit_mark_text", sql`char_length(${table.text}) between 2 and 500`),
  ],
);

/** The chain's end. Its row lock orders the writers: a number drawn before the lock would fork the chain. */
export const auditHead = pgTable(
  "audit_head",
  {
    id: smallint("id").primaryKey().default(1),
    number: bigint("number", { mode: "bigint" }).notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [check("audit_head_is_one_row", sql`${table.id} = 1`)],
);
