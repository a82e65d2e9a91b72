import { afterAll, beforeAll, expect, test } from "vitest";

import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";

/**
 * Tables whose rows belong to no place, each with what guards it instead. Every other table is fenced: its migration calls
 * fence_by_place or fence_by_parent, or makes policies of its own.
 */
const withoutPlace: Readonly<Record<string, string>> = {
  approval_policy: "texts of approval policies, which everybody reads",
  audit_head: "one row: the end of the chain",
  holiday_notice: "announcements of holidays, which everybody reads",
  page_visit: "how long pages took, of nobody: read by administrators alone, in its own operation",
  person: "read before anybody acts in a post",
  person_calendar_feed: "of a person: asked for by his own acts and by its token",
  person_credential: "of sign-in: never read in an act",
  person_passkey: "of sign-in",
  person_passkey_challenge: "of sign-in",
  person_recovery_code: "of sign-in",
  person_session: "of sign-in",
  person_totp: "of sign-in",
  person_verification: "of sign-in",
  policy_version: "texts of notices, which everybody reads",
  reminder_look: "days on which the program looked",
  reminder_plan: "texts of reminder plans, which everybody reads",
  reminder_scan: "one row: which server looks",
  sign_in_throttle: "of sign-in",
  store: "one row: what this store is",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function column(query: string): Promise<string[]> {
  const { rows } = await database.app.$client.query<{ name: string }>(query);
  return rows.map((row) => row.name);
}

test("every table has a fence or is known to belong to no place", async () => {
  const open = await column(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
     AND relkind IN ('r', 'p') AND NOT relrowsecurity ORDER BY 1`,
  );
  expect(open).toEqual(Object.keys(withoutPlace).toSorted());
});

test("no table that carries the code of a place goes without a fence", async () => {
  const open = await column(
    `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND NOT c.relrowsecurity AND a.attname IN ('place_code', 'payer_code', 'fund_account_code')`,
  );
  expect(open).toEqual([]);
});

test("no table lets its rows be seen past its fence by a view or a function of the owner, but for one count, one list of ids and a trigger that answers nothing", async () => {
  expect(
    await column(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')`,
    ),
  ).toEqual([]);
  expect(
    await column(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`,
    ),
  ).toEqual(["batch_transfer_stages", "event_subscribers", "line_pays_no_more_than_it_shows"]);
});

test("no login but the owner takes a fence down, and the app gets past none", async () => {
  const taken = database.app.$client.query("ALTER TABLE transfer DISABLE ROW LEVEL SECURITY");
  await expect(taken).rejects.toMatchObject({ code: "42501" });
  const passing = await column(
    "SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'daowei%' AND (rolsuper OR rolbypassrls)",
  );
  expect(passing).toEqual([]);
  const off = database.app.$client.query(
    "BEGIN; SET LOCAL row_security = off; SELECT FROM transfer",
  );
  await expect(off).rejects.toMatchObject({ code: "42501" });
});

const ranges = [
  { scope: "450000", from: "450000", to: "459999" },
  { scope: "500000", from: "500000", to: "509999" },
  { scope: "450100", from: "450100", to: "450199" },
  { scope: "451000", from: "451000", to: "451099" },
  { scope: "450102", from: "450102", to: "450102" },
  { scope: "000000", from: "000000", to: "999999" },
  { scope: "whole", from: "000000", to: "999999" },
  { scope: "", from: null, to: null },
  { scope: "45", from: null, to: null },
  { scope: "45%", from: null, to: null },
  { scope: "450000' OR true", from: null, to: null },
];

test.each(ranges)("a scope of '$scope' is $from to $to", async ({ scope, from, to }) => {
  const client = await database.app.$client.connect();
  await client.query("BEGIN");
  await client.query("SELECT set_config('daowei.scope', $1, true)", [scope]);
  const { rows } = await client.query('SELECT scope_from() AS "from", scope_to() AS "to"');
  await client.query("ROLLBACK");
  client.release();
  expect(rows).toEqual([{ from, to }]);
});
