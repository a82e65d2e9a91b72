import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Of a table whose trigger names what is fixed: the columns that move on. */
const moving: Readonly<Record<string, readonly string[]>> = {
  batch: [
    "approval_step",
    "attachments_sha256",
    "document_number",
    "held_by",
    "held_by_name",
    "held_reason",
    "last_seq",
    "returned",
    "revision",
    "revision_hash",
    "stage",
    "submitted_revision",
    "updated_at",
  ],
  transfer: [
    "arrived_fen",
    "held_by",
    "held_by_name",
    "held_reason",
    "last_seq",
    "match",
    "send_voucher_number",
    "sent_on",
    "stage",
  ],
};

test.each(Object.entries(moving))(
  "every column of a %s is fixed for good but those that move on with it",
  async (table, expected) => {
    const columns = await database.db.execute<{ name: string }>(
      sql`select column_name as name from information_schema.columns where table_name = ${table}`,
    );
    const triggers = await database.db.execute<{ text: string }>(sql`
      select pg_get_triggerdef(oid) as text from pg_trigger
      where tgname = 'fixed' and tgrelid = ${table}::regclass`);
    const text = triggers.rows[0]?.text ?? "";
    const fixed = (side: string) =>
      new Set([...text.matchAll(new RegExp(`\\b${side}\\.(\\w+)`, "g"))].map(([, name]) => name));
    const left = columns.rows.map(({ name }) => name).filter((name) => !fixed("old").has(name));
    expect(left.toSorted()).toEqual(expected);
    expect(fixed("new")).toEqual(fixed("old"));
  },
);
