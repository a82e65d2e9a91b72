import { integer, pgTable, text, unique, uuid, check } from "drizzle-orm/pg-core";
import { instant, isPlaceCode, person, placeCode, storeNow } from "./columns.ts";
import { proposal } from "./proposals.ts";

/** 单位设置: what an office set for itself and for all below it that set nothing: the newest holds. Append-only. */
export const officeSettings = pgTable(
  "office_settings",
  {
    id: uuid("id").primaryKey(),
    placeCode: placeCode("place_code").notNull(),
    /** Runs within the place. */
    number: integer("number").notNull(),
    /** JSON as text, as it was proposed. */
    settings: text("settings").notNull(),
    /** The change that two persons made. */
    proposalId: uuid("proposal_id")
      .notNull()
      .references(() => proposal.id),
    adoptedBy: person("adopted_by").notNull(),
    adoptedByName: text("adopted_by_name").notNull(),
    adoptedAt: instant("adopted_at").notNull().default(storeNow),
  },
  (table) => [
    unique("office_settings_number").on(table.placeCode, table.number),
    check("office_settings_place", isPlaceCode(table.placeCode)),
  ],
);
