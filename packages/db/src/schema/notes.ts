import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, person, storeNow } from "./columns.ts";

/** What is kept for one person only: a draft as it was left, that the tour was seen. Overwritten and thrown away; no record. */
export const personNote = pgTable(
  "person_note",
  {
    personId: person("person_id").notNull(),
    subject: text("subject").notNull(),
    content: text("content").notNull(),
    keptAt: instant("kept_at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.subject] }),
    check("person_note_subject", sql`char_length(${table.subject}) between 1 and 80`),
    check("person_note_small", sql`octet_length(${table.content}) <= 65536`),
  ],
);
