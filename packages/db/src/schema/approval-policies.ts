import { check, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { proposal } from "./proposals.ts";
import { instant, isPlaceCode, isSha256, person, placeCode, storeNow } from "./columns.ts";

/** The text of every approval policy that a request was ever decided by, by its SHA-256. Append-only. */
export const approvalPolicy = pgTable(
  "approval_policy",
  {
    version: text("version").primaryKey(),
    text: text("text").notNull(),
    firstUsedAt: instant("first_used_at").notNull().default(storeNow),
  },
  (table) => [check("approval_policy_is_sha256", isSha256(table.version))],
);

/** Which approval policy an office took into force, for itself and all below it that took none: the newest holds. Append-only. */
export const approvalPolicyAdoption = pgTable(
  "approval_policy_adoption",
  {
    id: uuid("id").primaryKey(),
    placeCode: placeCode("place_code").notNull(),
    /** Runs within the place. */
    number: integer("number").notNull(),
    version: text("version")
      .notNull()
      .references(() => approvalPolicy.version),
    /** The change that two persons made. */
    proposalId: uuid("proposal_id")
      .notNull()
      .references(() => proposal.id),
    adoptedBy: person("adopted_by").notNull(),
    adoptedByName: text("adopted_by_name").notNull(),
    adoptedAt: instant("adopted_at").notNull().default(storeNow),
  },
  (table) => [
    unique("approval_policy_adoption_number").on(table.placeCode, table.number),
    check("approval_policy_adoption_place", isPlaceCode(table.placeCode)),
  ],
);
