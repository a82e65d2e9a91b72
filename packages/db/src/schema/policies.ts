import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, isPlaceCode, isSha256, oneOf, placeCode, storeNow } from "./columns.ts";
import { proposal } from "./proposals.ts";

export const publicationActs = ["publish", "withdraw"] as const;

/** The text of every policy file that money was ever computed by, by its SHA-256: an old amount can always be recomputed. */
export const policyVersion = pgTable(
  "policy_version",
  {
    version: text("version").primaryKey(),
    policyId: text("policy_id").notNull(),
    number: text("number").notNull(),
    text: text("text").notNull(),
    firstUsedAt: instant("first_used_at").notNull().default(storeNow),
  },
  (table) => [
    check("policy_version_is_sha256", isSha256(table.version)),
    index("policy_version_policy").on(table.policyId),
  ],
);

/**
 * What offices published at run time, in order: the last row of an id says which text is in force, or that none of its own
 * is. Append-only.
 */
export const policyPublication = pgTable(
  "policy_publication",
  {
    /** Drawn under a lock, so that the order of numbers is the order of commits: the last number names the whole set. */
    number: integer("number").primaryKey(),
    policyId: text("policy_id").notNull(),
    act: text("act", { enum: publicationActs }).notNull(),
    version: text("version").references(() => policyVersion.version),
    placeCode: placeCode("place_code").notNull(),
    proposalId: uuid("proposal_id")
      .notNull()
      .unique()
      .references(() => proposal.id),
    at: instant("at").notNull().default(storeNow),
  },
  (table) => [
    index("policy_publication_policy").on(table.policyId, table.number),
    check("policy_publication_number", sql`${table.number} > 0`),
    check("policy_publication_place", isPlaceCode(table.placeCode)),
    check("policy_publication_act", oneOf(table.act, publicationActs)),
    check(
      "policy_publication_has_text",
      sql`(${table.act} = 'publish') = (${table.version} is not null)`,
    ),
  ],
);
