import { eventTypes } from "@daowei/domain/events";
import { outsideChannels } from "@daowei/domain/reminders";
import { sql } from "drizzle-orm";
import { check, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, isPlaceCode, oneOf, person, placeCode, storeNow } from "./columns.ts";
import { proposal } from "./proposals.ts";

/** 外发渠道: an address outside that an office sends to, let in by two people. Stopped, never deleted. */
export const destination = pgTable(
  "destination",
  {
    id: uuid("id").primaryKey(),
    placeCode: placeCode("place_code").notNull(),
    name: text("name").notNull(),
    channel: text("channel", { enum: outsideChannels }).notNull(),
    /** Address and secrets, encrypted under the server's key; nothing of it is ever shown. */
    sealed: text("sealed").notNull(),
    /** What is shown instead: host and the last four characters. */
    mask: text("mask").notNull(),
    /** What a webhook is told of as it happens; reminders go where their plan says. */
    events: text("events", { enum: eventTypes }).array().notNull(),
    /** The change that let it be what it is now. */
    proposalId: uuid("proposal_id")
      .notNull()
      .references(() => proposal.id),
    addedAt: instant("added_at").notNull().default(storeNow),
    stoppedAt: instant("stopped_at"),
    stoppedBy: person("stopped_by"),
    stoppedByName: text("stopped_by_name"),
    stoppedReason: text("stopped_reason"),
  },
  (table) => [
    uniqueIndex("destination_name")
      .on(table.placeCode, table.name)
      .where(sql`${table.stoppedAt} is null`),
    check("destination_place", isPlaceCode(table.placeCode)),
    check("destination_channel", oneOf(table.channel, outsideChannels)),
    check(
      "destination_events",
      sql`${table.events} <@ array[${sql.raw(eventTypes.map((type) => `'${type}'`).join(","))}]::text[]
        and (${table.channel} = 'webhook' or ${table.events} = '{}')`,
    ),
    check(
      "destination_stopped_whole",
      sql`num_nulls(${table.stoppedAt}, ${table.stoppedBy}, ${table.stoppedByName}, ${table.stoppedReason}) in (0, 4)`,
    ),
  ],
);
