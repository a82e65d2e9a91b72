import { keyScopes } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { isPlaceCode, isSha256, person, placeCode } from "./columns.ts";
import { post } from "./people.ts";
import { proposal } from "./proposals.ts";

/** Real time, like all times of sign-in: a demonstration's clock ends no key. */
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A key with which a program acts for its owner in one of his posts. Let in by two people; fixed but for its end. */
export const apiKey = pgTable(
  "api_key",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    /** Counts as who prepared whatever the key prepares. */
    ownerId: person("owner_id").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    /** The post's place or one below it. */
    placeCode: placeCode("place_code").notNull(),
    scopes: text("scopes", { enum: keyScopes }).array().notNull(),
    /** Addresses and ranges that it may be shown from; from anywhere where there are none. */
    addresses: text("addresses")
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    proposalId: uuid("proposal_id")
      .notNull()
      .unique()
      .references(() => proposal.id),
    issuedAt: moment("issued_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    revokedBy: person("revoked_by"),
  },
  (table) => [
    index("api_key_owner").on(table.ownerId),
    index("api_key_post").on(table.postId),
    check("api_key_place", isPlaceCode(table.placeCode)),
    check(
      "api_key_scopes",
      sql`cardinality(${table.scopes}) > 0 and ${table.scopes} <@ ${sql.raw(`array[${keyScopes.map((scope) => `'${scope}'`).join(",")}]`)}`,
    ),
    check(
      "api_key_a_year_at_most",
      sql`${table.expiresAt} > ${table.issuedAt} and ${table.expiresAt} <= ${table.issuedAt} + interval '366 days'`,
    ),
  ],
);

/** What a program shows: kept as a keyed hash. A second one beside the first is a rotation; the first ends at its own time. */
export const apiKeySecret = pgTable(
  "api_key_secret",
  {
    id: uuid("id").primaryKey(),
    keyId: uuid("key_id")
      .notNull()
      .references(() => apiKey.id),
    secretHash: text("secret_hash").notNull().unique(),
    /** The last four characters, by which its owner knows it again. */
    ending: text("ending").notNull(),
    madeAt: moment("made_at").notNull().defaultNow(),
    /** Set when another secret has taken its place. */
    endsAt: moment("ends_at"),
    lastUsedAt: moment("last_used_at"),
    lastUsedFrom: text("last_used_from"),
  },
  (table) => [
    index("api_key_secret_key").on(table.keyId),
    check("api_key_secret_hashed", isSha256(table.secretHash)),
    uniqueIndex("api_key_secret_lasting")
      .on(table.keyId)
      .where(sql`${table.endsAt} is null`),
  ],
);

/** Every call with a key: when, what, from where, how it ended. No inputs and no answers. */
export const apiKeyCall = pgTable(
  "api_key_call",
  {
    id: uuid("id").primaryKey(),
    keyId: uuid("key_id")
      .notNull()
      .references(() => apiKey.id),
    at: moment("at").notNull().defaultNow(),
    procedure: text("procedure").notNull(),
    /** `ok`, or the kind of the refusal. */
    outcome: text("outcome").notNull(),
    millis: integer("millis").notNull(),
    address: text("address").notNull(),
    requestId: text("request_id").notNull(),
  },
  (table) => [
    index("api_key_call_key").on(table.keyId, table.at),
    index("api_key_call_at").on(table.at),
  ],
);
