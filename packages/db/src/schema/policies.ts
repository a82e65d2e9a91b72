import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant, isSha256, storeNow } from "./columns.ts";

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
