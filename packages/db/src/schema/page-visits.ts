import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** How long a page took in somebody's browser: of nobody, about no document. Thrown away after some weeks; no record. */
export const pageVisit = pgTable(
  "page_visit",
  {
    id: uuid("id").primaryKey(),
    /** Real time: what a demonstration's clock says has nothing to do with it. */
    at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
    /** The pattern of the address, `/batches/$batchId`: the check leaves no room for a number. */
    route: text("route").notNull(),
    /** Kind and major version. */
    browser: text("browser").notNull(),
    largestPaintMs: integer("largest_paint_ms"),
    slowestInteractionMs: integer("slowest_interaction_ms"),
    /** CLS in thousandths. */
    shiftThousandths: integer("shift_thousandths"),
    longestTaskMs: integer("longest_task_ms"),
  },
  (table) => [
    index("page_visit_at").on(table.at),
    check("page_visit_route", sql`${table.route} ~ '^/[a-zA-Z$/-]{0,79}$'`),
    check("page_visit_browser", sql`${table.browser} ~ '^[A-Za-z]{1,20}( [0-9]{1,4})?$'`),
    check(
      "page_visit_bounds",
      sql`least(${table.largestPaintMs}, ${table.slowestInteractionMs}, ${table.shiftThousandths}, ${table.longestTaskMs}) >= 0 and greatest(${table.largestPaintMs}, ${table.slowestInteractionMs}, ${table.shiftThousandths}, ${table.longestTaskMs}) <= 600000`,
    ),
  ],
);
