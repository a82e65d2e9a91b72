import { sql } from "drizzle-orm";
import { check, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns.ts";

export const storeKinds = ["demonstration", "production"] as const;

/** What this store is: one row, written when it is made. Only a demonstration may move its clock. */
export const store = pgTable(
  "store",
  {
    id: smallint("id").primaryKey().default(1),
    kind: text("kind", { enum: storeKinds }).notNull(),
    clockOffsetDays: integer("clock_offset_days").notNull().default(0),
    /** By which a demonstration's clock differs from the real time of day: not at all once its story is told. */
    clockOffsetMinutes: integer("clock_offset_minutes").notNull().default(0),
    codeVersion: text("code_version").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** When the demonstration's story was complete; null while it is being told, so that a start after a crash goes on. */
    seededAt: instant("seeded_at"),
  },
  (table) => [
    check("store_is_one_row", sql`${table.id} = 1`),
    check("store_kind", oneOf(table.kind, storeKinds)),
    check(
      "store_production_clock_is_real",
      sql`${table.kind} = 'demonstration' or (${table.clockOffsetDays} = 0 and ${table.clockOffsetMinutes} = 0)`,
    ),
  ],
);
