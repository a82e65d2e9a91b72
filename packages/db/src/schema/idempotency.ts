import { check, json, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, isSha256, person, storeNow } from "./columns.ts";

/** The reply of each write by its key. Written in the write's own transaction: a crashed first attempt leaves nothing. */
export const idempotency = pgTable(
  "idempotency",
  {
    userId: person("user_id").notNull(),
    act: text("act").notNull(),
    key: uuid("key").notNull(),
    requestSha256: text("request_sha256").notNull(),
    reply: json("reply"),
    at: instant("at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.act, table.key] }),
    check("idempotency_request", isSha256(table.requestSha256)),
  ],
);
