import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { isSha256 } from "./columns.ts";
import { session, user } from "./people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const owner = () =>
  uuid("person_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

/** The secret that a person's authenticator app shares with daowei, encrypted under the server's key. */
export const totp = pgTable("person_totp", {
  userId: owner().primaryKey(),
  secret: text("secret").notNull(),
  /** Null until the person has shown a first code. */
  confirmedAt: moment("confirmed_at"),
  /** The time step of the last code that was accepted: no code counts twice. */
  lastStep: bigint("last_step", { mode: "number" }),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** A passkey: the public half of a key that never leaves the person's device. */
export const passkey = pgTable(
  "person_passkey",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    credentialId: text("credential_id").notNull(),
    publicKey: text("public_key").notNull(),
    /** Counts the key's uses where the device counts them; a value that falls means a copied key. */
    signCount: bigint("sign_count", { mode: "number" }).notNull(),
    transports: text("transports").array().notNull(),
    /** Whether the device keeps a copy elsewhere. */
    backedUp: boolean("backed_up").notNull(),
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [
    uniqueIndex("person_passkey_credential").on(table.credentialId),
    index("person_passkey_person").on(table.userId),
  ],
);

/** Codes for the day on which the device is lost, each good once; kept as keyed hashes. */
export const recoveryCode = pgTable(
  "person_recovery_code",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    codeHash: text("code_hash").notNull(),
    usedAt: moment("used_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("person_recovery_code_once").on(table.userId, table.codeHash),
    check("person_recovery_code_hashed", isSha256(table.codeHash)),
  ],
);

export const challengePurposes = ["enrol", "step_up"] as const;

/** What a passkey must sign next in this session; one at a time, used once. */
export const passkeyChallenge = pgTable(
  "person_passkey_challenge",
  {
    sessionId: uuid("session_id")
      .primaryKey()
      .references(() => session.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: challengePurposes }).notNull(),
    challenge: text("challenge").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    check("person_passkey_challenge_purpose", sql`${table.purpose} in ('enrol','step_up')`),
  ],
);
