import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf, person, storeNow } from "./columns.ts";

export const viewedLists = ["batches", "transfers", "headcounts", "batch_rows", "inbox"] as const;

/** 方案: how a person looks at a list, by a name of his; without a name, how he left it. Says nothing of money, and is no record. */
export const personView = pgTable(
  "person_view",
  {
    id: uuid("id").primaryKey(),
    personId: person("person_id").notNull(),
    list: text("list", { enum: viewedLists }).notNull(),
    name: text("name"),
    settings: jsonb("settings").notNull(),
    changedAt: instant("changed_at").notNull().default(storeNow),
  },
  (table) => [
    uniqueIndex("person_view_name")
      .on(table.personId, table.list, table.name)
      .where(sql`${table.name} is not null`),
    uniqueIndex("person_view_left")
      .on(table.personId, table.list)
      .where(sql`${table.name} is null`),
    check("person_view_list", oneOf(table.list, viewedLists)),
    check("person_view_name_length", sql`char_length(${table.name}) between 1 and 40`),
    check("person_view_settings_small", sql`octet_length(${table.settings}::text) < 8192`),
  ],
);
