import { stepKinds } from "@daowei/domain/reminders";
import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { user } from "./people.ts";

const owner = () =>
  uuid("person_id")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" });
/** Real time, like all times of accounts. */
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** An address that a person says is his, until he shows the code that was mailed to it. */
export const mailClaim = pgTable("person_mail_claim", {
  userId: owner(),
  address: text("address").notNull(),
  /** Encrypted under the server's key: whoever sends the mail must be able to read it. */
  sealedCode: text("sealed_code").notNull(),
  askedAt: moment("asked_at").notNull().defaultNow(),
});

/** Which reminders a person wants by mail, and when none; who chose nothing gets what the office's plan says. */
export const mailChoice = pgTable(
  "person_mail_choice",
  {
    userId: owner(),
    kinds: text("kinds", { enum: stepKinds }).array().notNull(),
    /** 免打扰 of his own, in Asia/Shanghai, both or neither. */
    quietFrom: text("quiet_from"),
    quietUntil: text("quiet_until"),
    changedAt: moment("changed_at").notNull().defaultNow(),
  },
  (table) => [
    check(
      "person_mail_choice_kinds",
      sql`${table.kinds} <@ array[${sql.raw(stepKinds.map((kind) => `'${kind}'`).join(","))}]::text[]`,
    ),
    check(
      "person_mail_choice_quiet_whole",
      sql`num_nulls(${table.quietFrom}, ${table.quietUntil}) in (0, 2)`,
    ),
  ],
);
