import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { instant, isSha256 } from "./columns.ts";

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
