import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

// The first four tables belong to better-auth, which reads and writes them under the export names
// and property names used here; table and column names are ours. `user` is a reserved word in SQL.

export const user = pgTable(
  "person",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    username: text("username").notNull().unique(),
    displayUsername: text("display_username"),
    demonstration: boolean("demonstration").notNull().default(false),
    disabledAt: timestamp("disabled_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check("person_username_lower", sql`${table.username} = lower(${table.username})`)],
);

export const session = pgTable(
  "person_session",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    /** SHA-256 of the token that the cookie carries: whoever reads this table can sign in as nobody. */
    token: text("token").notNull().unique(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    /** When the person last showed a second factor in this session. Real time, like all times of sessions. */
    steppedUpAt: timestamp("stepped_up_at", { withTimezone: true }),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("person_session_person").on(table.userId),
    check("person_session_token_hashed", sql`${table.token} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const account = pgTable(
  "person_credential",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at", { withTimezone: true }),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at", { withTimezone: true }),
    scope: text("scope"),
    password: text("password"),
    /** Made by somebody else and good for one thing: to be replaced by the person's own. */
    temporary: boolean("temporary").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("person_credential_provider").on(table.providerId, table.accountId),
    index("person_credential_person").on(table.userId),
  ],
);

export const verification = pgTable(
  "person_verification",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("person_verification_identifier").on(table.identifier)],
);

/** Failed sign-ins by account name and address, by each of them, and addresses an account has signed in from; kept here so that a restart does not forget them. */
export const signInThrottle = pgTable("sign_in_throttle", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  windowStartedAt: timestamp("window_started_at", { withTimezone: true }).notNull(),
  blockedUntil: timestamp("blocked_until", { withTimezone: true }),
});

/** A post 岗位: a role held by a person for a place and everything below it. Ended, never deleted. */
export const post = pgTable(
  "post",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("person_id")
      .notNull()
      .references(() => user.id),
    role: text("role", {
      enum: [
        "preparer",
        "reviewer",
        "approver",
        "treasury",
        "fund_accountant",
        "auditor",
        "administrator",
      ],
    }).notNull(),
    placeCode: text("place_code").notNull(),
    officeName: text("office_name").notNull(),
    grantedBy: uuid("granted_by").references(() => user.id),
    grantedAt: timestamp("granted_at", { withTimezone: true }).notNull().defaultNow(),
    /** The last day on which it is held, by the store's date; null where no end is set. */
    endsOn: date("ends_on", { mode: "string" }),
    endedBy: uuid("ended_by").references(() => user.id),
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (table) => [
    check("post_place_code", sql`${table.placeCode} ~ '^[0-9]{6}$'`),
    check(
      "post_role",
      sql`${table.role} in ('preparer','reviewer','approver','treasury','fund_accountant','auditor','administrator')`,
    ),
    uniqueIndex("post_held_once")
      .on(table.userId, table.role, table.placeCode)
      .where(sql`${table.endedAt} is null`),
    index("post_person").on(table.userId),
  ],
);
