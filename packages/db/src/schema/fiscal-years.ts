import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { isPlaceCode, oneOf, placeCode } from "./columns.ts";
import { recordedByColumns } from "./deadlines.ts";
import { proposal } from "./proposals.ts";

export const fiscalYearActs = ["close", "reopen"] as const;

/** 结账 and 反结账 of a fiscal year for a place and all below it, in turns: closed by one, opened again by two. Append-only. */
export const fiscalYearEvent = pgTable(
  "fiscal_year_event",
  {
    placeCode: placeCode("place_code").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    seq: integer("seq").notNull(),
    act: text("act", { enum: fiscalYearActs }).notNull(),
    reason: text("reason").notNull(),
    officeName: text("office_name").notNull(),
    /** The change that two persons made, of an opening. */
    proposalId: uuid("proposal_id")
      .unique()
      .references(() => proposal.id),
    ...recordedByColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.placeCode, table.fiscalYear, table.seq] }),
    index("fiscal_year_event_year").on(table.fiscalYear, table.placeCode),
    check("fiscal_year_event_place", isPlaceCode(table.placeCode)),
    check("fiscal_year_event_year", sql`${table.fiscalYear} between 2003 and 2100`),
    check("fiscal_year_event_seq", sql`${table.seq} > 0`),
    check("fiscal_year_event_act", oneOf(table.act, fiscalYearActs)),
    check("fiscal_year_event_takes_turns", sql`(${table.act} = 'close') = (${table.seq} % 2 = 1)`),
    check(
      "fiscal_year_event_opened_by_two",
      sql`(${table.act} = 'reopen') = (${table.proposalId} is not null)`,
    ),
    check("fiscal_year_event_reason", sql`char_length(${table.reason}) between 10 and 500`),
  ],
);
