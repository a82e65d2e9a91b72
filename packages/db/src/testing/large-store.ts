import { readFileSync } from "node:fs";
import path from "node:path";

import { Client } from "pg";

import { committedMigrations } from "../migration-files.ts";
import { migrationFolder } from "./migration-folder.ts";

/** The committed migrations up to this one, as an earlier version of daowei had them. */
export function migrationsUpTo(last: string): string {
  const journal = readFileSync(path.join(committedMigrations, "meta/_journal.json"), "utf8");
  const { entries } = JSON.parse(journal) as { entries: readonly { readonly tag: string }[] };
  const names = entries.map(({ tag }) => tag);
  const kept = names.slice(0, names.indexOf(last) + 1);
  if (kept.length === 0) throw new Error(`no migration ${last}`);
  const textOf = (name: string) =>
    readFileSync(path.join(committedMigrations, `${name}.sql`), "utf8");
  return migrationFolder(Object.fromEntries(kept.map((name) => [name, textOf(name)])));
}

/** Of the schema that stood when `fillLargeStore` was written; every later migration meets its rows. */
export const schemaOfLargeStore = "0010_fence_rows_by_place";

/** As many transfers of issued batches as are asked for, 100 to a batch, each with three events, an obligation and an entry in the audit, every second with a receipt. */
export async function fillLargeStore(superuserUrl: string, transfers: number): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // What it refers to beyond transfers does not matter here, and no trigger is to fire for each row.
    await client.query("set session_replication_role = replica");
    for (const statement of filling)
      await client.query(statement.replaceAll("$COUNT", String(transfers)));
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

const id = (kind: number, number: string) =>
  `('00000000-0000-4000-800${kind}-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
/** A person and his post have the same. */
export const writerOfLargeStore = "00000000-0000-4000-8009-000000000001";
const somebody = `'${writerOfLargeStore}'::uuid`;
const hash = "repeat('0', 64)";
const place = "(450000 + n % 2800)::text";

const filling = [
  `insert into person (id, name, email, username) values (${somebody}, 'test', 'test@test.invalid', 'test')`,
  `insert into post (id, person_id, role, place_code, office_name) values (${somebody}, ${somebody}, 'preparer', '450000', 'test')`,
  `insert into batch (id, number, ordinal, title, document_number, fiscal_year, kind, stage, place_code, policy_id,
     policy_version, headcount_version_id, code_version, due_on, due_origin, heads, transfer_count, amount_fen,
     content_sha256, revision, revision_hash, last_seq, prepared_by, prepared_by_name, illustrative)
   select ${id(0, "n")}, n::text, n, 'batch', n::text, 2022, 'regular', 'issued', '450000', 'gx-2022', ${hash}, ${somebody},
     'test', '2022-12-31', 'fallback', 1000, 100, 100000, ${hash}, 1, ${hash}, 1, ${somebody}, 'test', true
   from generate_series(0, ($COUNT - 1) / 100) n`,
  `insert into transfer (id, batch_id, ordinal, fiscal_year, place_code, level, payer_code, fund_account_code, amount_fen,
     arrived_fen, stage, match, due_on, unconfirmed, last_seq)
   select ${id(1, "n")}, ${id(0, "n / 100")}, n % 100, 2022, ${place}, 'province', '450000', ${place}, 1000,
     case n % 2 when 0 then 1 else 0 end, 'issued', case n % 2 when 0 then 'partial' else 'none' end, '2022-12-31', false, 3
   from generate_series(0, $COUNT - 1) n`,
  `insert into transfer_event (transfer_id, seq, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage)
   select ${id(1, "n")}, seq, '2022-12-01', ${somebody}, 'test', ${somebody}, 'preparer', 'move', 'prepared', 'issued'
   from generate_series(0, $COUNT - 1) n, generate_series(1, 3) seq`,
  `insert into arrival (id, transfer_id, fund_account_code, amount_fen, arrived_on, voucher_number, confirmed_by, confirmed_by_name)
   select ${id(2, "n")}, ${id(1, "n")}, ${place}, 1, '2022-12-01', n::text, ${somebody}, 'test'
   from generate_series(0, $COUNT - 1, 2) n`,
  `insert into obligation (id, batch_id, transfer_id, explanation_id, fiscal_year, place_code, insured_class, level,
     payer_code, heads, per_head_yuan, amount_fen, case_id, unconfirmed, live)
   select ${id(3, "n")}, ${id(0, "n / 100")}, ${id(1, "n")}, ${somebody}, 2022, ${place}, 'resident', 'province', '450000', 10, 1,
     1000, n::text, false, false
   from generate_series(0, $COUNT - 1) n`,
  `insert into audit_entry (number, at, user_id, user_name, via, act, object_kind, object_id, object_place_code, summary,
     payload, request_id, code_version, content_hash, previous_hash, hash)
   select n + 1, now(), ${somebody}, 'test', 'cli', 'test.arrange', 'transfer', n::text, ${place}, '', '{}', 'test', 'test',
     ${hash}, ${hash}, ${hash}
   from generate_series(0, $COUNT - 1) n`,
];
