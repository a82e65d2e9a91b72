import { closeDatabase, type Database, openDatabase } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { removeAttachment } from "../attachments/index.ts";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  attachPaper,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  type Team,
} from "../testing/index.ts";
import { confirmArrival } from "../transfers/confirm-arrival.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { type Invariant, invariants } from "./finding.ts";
import { verifyStore, verifyWithin } from "./verify-store.ts";

let office: Office;
let superuser: Database;
let auditor: Database;
beforeAll(async () => {
  office = await openOffice();
  superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
  auditor = openDatabase({ url: office.database.auditorUrl, max: 1 });
  await tellStory();
}, 120_000);
afterAll(async () => {
  await closeDatabase(superuser);
  await closeDatabase(auditor);
  await office.close();
});

/** One batch all the way, with a first part of its money arrived and then the rest of one transfer. */
async function tellStory(): Promise<void> {
  const team = await hireTeam(office);
  const draft = await attachPapers(await draftBatch(office, team), team);
  const { id: batchId } = await issueDraft(office, team, draft);
  const sentOn = "2022-12-12";
  const sent = { batchId, sentOn, voucherNumber: "S-1", idempotencyKey: newId() };
  agreed(await recordSent(office.as(team.treasury), sent));
  const [first] = await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, batchId))
    .orderBy(asc(transfer.ordinal));
  if (first === undefined) throw new Error("a batch without transfers");
  for (const [amountFen, voucherNumber] of [
    [1n, "V-1"],
    [first.amountFen - 1n, "V-2"],
  ] as const)
    agreed(
      await confirmArrival(office.as(team.accountant), {
        transferId: first.id,
        amountFen: amountFen.toString(),
        arrivedOn: "2022-12-12",
        voucherNumber,
        idempotencyKey: newId(),
      }),
    );
}

/** One paper that goes with the batch, and one that was taken out again. */
async function attachPapers({ id }: BatchActed, { preparer }: Team): Promise<BatchActed> {
  await attachPaper(office, { preparer }, { id });
  const { attachmentId } = await attachPaper(office, { preparer }, { id, fileName: "旧稿.pdf" });
  const taken = { batchId: id, attachmentId, idempotencyKey: newId() };
  return agreed(await removeAttachment(office.as(preparer), taken));
}

const verify = (only: readonly Invariant[] = invariants) =>
  verifyStore(auditor, { library: office.library, only });

test("a store that was only ever used holds, and every check but the outbox's had something to look at", async () => {
  const { holds, reports } = await verify();
  expect(reports.flatMap(({ first }) => first)).toEqual([]);
  expect(holds).toBe(true);
  expect(reports.filter(({ checked }) => checked === 0).map(({ invariant }) => invariant)).toEqual([
    "I8",
  ]);
});

test("an empty store holds", async () => {
  const empty = await openOffice();
  expect((await verifyStore(empty.db, { library: empty.library })).holds).toBe(true);
  await empty.close();
});

test("says how far it has come", async () => {
  const heard = new Set<Invariant>();
  const progress = ({ invariant }: { invariant: Invariant }) => void heard.add(invariant);
  await verifyStore(auditor, { library: office.library, progress });
  expect([...heard]).toEqual([...invariants]);
});

/** What a person with all the powers of the database did, each with what names it. */
const tamperings: readonly (readonly [Invariant, string, string])[] = [
  ["I1", "batch_amount_is_its_transfers", "update batch set amount_fen = amount_fen + 1"],
  ["I1", "batch_count_is_its_transfers", "update batch set transfer_count = 1"],
  ["I1", "batch_heads_are_its_rows", "update batch set heads = heads + 1"],
  [
    "I1",
    "transfer_amount_is_its_obligations",
    "update transfer set amount_fen = amount_fen + 1 where ordinal = 2",
  ],
  [
    "I1",
    "obligation_is_in_its_transfer",
    "update obligation set payer_code = '110000' where id = (select id from obligation order by id limit 1)",
  ],
  ["I1", "headcount_total_is_its_rows", "update headcount set heads = heads + 1"],
  ["I2", "unique_index_stands", "drop index obligation_owed_once"],
  [
    "I2",
    "transfer_act_once",
    "insert into transfer_event (transfer_id, seq, at, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage, comment) select transfer_id, seq + 50, at, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage, comment from transfer_event where act = 'issue'",
  ],
  ["I3", "object_of_entry_exists", "delete from batch"],
  ["I3", "headcounts_of_reply_exist", "update idempotency set act = 'headcounts.accept'"],
  ["I3", "arrival_of_reply_exists", "delete from arrival"],
  ["I3", "transfer_of_reply_was_sent", "delete from transfer_event where act = 'record_sent'"],
  [
    "I4",
    "post_has_its_entry",
    "insert into post (person_id, role, place_code, office_name) select id, 'administrator', '450000', '' from person limit 1",
  ],
  [
    "I4",
    "batch_event_has_its_entry",
    "update batch_event set user_id = gen_random_uuid() where act = 'approve'",
  ],
  ["I4", "arrival_has_its_entry", "update arrival set confirmed_by = gen_random_uuid()"],
  ["I5", "events_run_without_a_gap", "delete from batch_event where seq = 3"],
  [
    "I5",
    "closed_year_is_left_alone",
    `update audit_entry set act = 'fiscal_year.close', object_place_code = '450000', payload = '{"fiscalYear":2022}' where number = 1`,
  ],
  [
    "I5",
    "year_was_opened_by_two",
    "insert into fiscal_year_event (place_code, fiscal_year, seq, act, reason, office_name, proposal_id, recorded_by, recorded_by_name, recorded_post_id) select '450000', 2021, 2, 'reopen', repeat('x', 10), '', gen_random_uuid(), person_id, '', id from post limit 1",
  ],
  [
    "I5",
    "office_settings_were_let_in_by_two",
    `with p as (insert into proposal (id, kind, title, place_code, payload, payload_sha256, effect, reason, proposed_by, proposed_by_name, proposed_post_id, proposed_role, proposed_office)
        select gen_random_uuid(), 'office_settings.change', '', '450000', '{"placeCode":"450000","settings":{}}', encode(sha256('{"placeCode":"450000","settings":{}}'), 'hex'), '{}', 'x', person_id, '', id, role, '' from post limit 1 returning id, proposed_by)
      insert into office_settings (id, place_code, number, settings, proposal_id, adopted_by, adopted_by_name)
        select gen_random_uuid(), '450000', 1, '{}', id, proposed_by, '' from p`,
  ],
  ["I5", "row_is_the_fold_of_its_events", "update transfer set stage = 'issued' where ordinal = 2"],
  ["I5", "step_is_in_the_life", "update transfer_event set act = 'recall' where act = 'review'"],
  [
    "I6",
    "decision_is_allowed",
    "update batch_event set user_id = (select prepared_by from batch) where act = 'approve'",
  ],
  [
    "I6",
    "post_was_held",
    "update batch_event set post_id = gen_random_uuid() where act = 'review'",
  ],
  [
    "I6",
    "decision_on_this_revision",
    "update batch_event set revision_hash = repeat('a', 64) where act = 'approve'",
  ],
  ["I6", "content_is_what_was_hashed", "update batch set title = 'another'"],
  [
    "I6",
    "attachment_is_what_was_hashed",
    "alter table attachment drop constraint attachment_content; update attachment set content = set_byte(content, 9, 65)",
  ],
  ["I6", "attachments_are_what_was_hashed", "update attachment set kind = 'other'"],
  ["I6", "decision_on_this_revision", "delete from attachment_removal"],
  [
    "I5",
    "batch_follows_its_transfers",
    "update batch set stage = 'sent'; update transfer set stage = 'issued' where ordinal = 2",
  ],
  [
    "I5",
    "arrived_is_the_sum_of_its_events",
    "update transfer_event set amount_fen = 2 where act = 'confirm_part'",
  ],
  ["I7", "chain_content", "update audit_entry set summary = 'x' where number = 3"],
  [
    "I9",
    "arrived_is_its_arrivals",
    "update arrival set amount_fen = 2 where voucher_number = 'V-1'",
  ],
  [
    "I9",
    "arrived_after_it_was_sent",
    "update arrival set arrived_on = '2022-12-01' where voucher_number = 'V-1'",
  ],
  [
    "I10",
    "amount_recomputes",
    "update obligation set amount_fen = amount_fen + 1 where id = (select id from obligation order by id limit 1)",
  ],
  ["I10", "amount_is_missing", "delete from obligation where level = 'central'"],
  [
    "I10",
    "explanation_recomputes",
    "update explanation set trace = replace(trace::text, '100000', '100001')::json",
  ],
  ["I10", "policy_text_is_its_version", "update policy_version set text = text || ' '"],
];

beforeEach(async () => {
  await superuser.$client.query("begin");
  await superuser.$client.query("set local session_replication_role = replica");
});
afterEach(() => superuser.$client.query("rollback"));

test.each(tamperings)("%s finds %s", async (invariant, rule, statement) => {
  await superuser.$client.query(statement);
  // The tampered store is seen from inside the forger's own transaction, which is then rolled back.
  const { holds, reports } = await verifyWithin(superuser, {
    library: office.library,
    only: [invariant],
  });
  expect(holds).toBe(false);
  expect(reports[0]?.first.map((finding) => finding.rule)).toContain(rule);
  expect(reports[0]?.count).toBeGreaterThan(0);
});
