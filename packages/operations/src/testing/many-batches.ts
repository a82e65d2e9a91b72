import { batch, batchEvent, transfer, transferEvent } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import type { BatchActed } from "../batches/act-on-batch.ts";
import { revisionHashOf } from "../batches/move-batch.ts";
import { newId } from "../identity.ts";
import type { Office } from "./office.ts";
import { submitBatch } from "../batches/submit.ts";
import { agreed, draftBatch, type Team } from "./story.ts";

/** As many drafts as are asked for, each a copy of one computed draft with its transfers; money is not owed for the copies. */
export async function copyDrafts(
  office: Office,
  team: Team,
  { count, model }: { readonly count: number; readonly model?: BatchActed },
): Promise<BatchActed[]> {
  const { id } = model ?? (await draftBatch(office, team));
  const { db } = office;
  const [first] = await db.select().from(batch).where(eq(batch.id, id));
  if (first === undefined) throw new Error("no draft to copy");
  const events = await db.select().from(batchEvent).where(eq(batchEvent.batchId, id));
  const start = 1000 + (await db.$count(batch));
  const copies = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: newId(),
    ordinal: start + index,
    instalment: start + index,
    number: `${first.fiscalYear}-${start + index}`,
    attachmentsSha256: null,
    revisionHash: revisionHashOf({ ...first, attachmentsSha256: null }, 1),
  }));
  await inParts(copies, (part) => db.insert(batch).values(part));
  await inParts(
    copies.flatMap((copy) => events.map((event) => ({ ...event, batchId: copy.id }))),
    (part) => db.insert(batchEvent).values(part),
  );
  await copyTransfers(office, id, copies);
  return copies.map(({ id: own, stage, revision, revisionHash }) => ({
    id: own,
    stage,
    revision,
    revisionHash,
  }));
}

async function copyTransfers(
  { db }: Office,
  batchId: string,
  copies: readonly { readonly id: string }[],
): Promise<void> {
  const transfers = await db.select().from(transfer).where(eq(transfer.batchId, batchId));
  const rows = copies.flatMap((copy) =>
    transfers.map((one) => ({ ...one, model: one.id, id: newId(), batchId: copy.id })),
  );
  const moves = await db.select().from(transferEvent);
  const byModel = Map.groupBy(moves, (move) => move.transferId);
  await inParts(
    rows.map(({ model: _, ...row }) => row),
    (part) => db.insert(transfer).values(part),
  );
  await inParts(
    rows.flatMap(({ model, id }) =>
      (byModel.get(model) ?? []).map((move) => ({ ...move, transferId: id })),
    ),
    (part) => db.insert(transferEvent).values(part),
  );
}

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
}

/** Copies of one draft, submitted by hand but for the first: what they are for is the decision. */
export async function submitCopies(
  office: Office,
  team: Team,
  copies: readonly BatchActed[],
): Promise<void> {
  const [model] = copies;
  if (model === undefined) throw new Error("no draft");
  const { id: first, revisionHash } = model;
  const seen = { id: first, revisionHash, idempotencyKey: newId() };
  agreed(await submitBatch(office.as(team.preparer), seen));
  const ids = copies.map(({ id }) => id);
  const rest = sql`id = any(${sql.param(ids)}::uuid[]) and id <> ${first}::uuid`;
  await office.db.execute(sql`
    insert into approval_request (batch_id, revision, policy_version, route, facts)
    select b.id, b.revision, r.policy_version, r.route, r.facts from batch b, approval_request r
    where r.batch_id = ${first}::uuid and b.id = any(${sql.param(ids)}::uuid[]) and b.id <> ${first}::uuid`);
  await office.db.execute(sql`
    insert into batch_event (batch_id, seq, on_date, user_id, user_name, post_id, role, office_name, act, from_stage,
      to_stage, revision, revision_hash)
    select b.id, 2, e.on_date, e.user_id, e.user_name, e.post_id, e.role, e.office_name, 'submit', 'prepared',
      'submitted', b.revision, b.revision_hash
    from batch b, batch_event e where e.batch_id = ${first}::uuid and e.seq = 2 and b.id = any(${sql.param(ids)}::uuid[])
      and b.id <> ${first}::uuid`);
  await office.db.execute(sql`
    insert into transfer_event (transfer_id, seq, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage)
    select t.id, 2, e.on_date, e.user_id, e.user_name, e.post_id, e.role, 'submit', 'prepared', 'submitted'
    from transfer t, batch_event e where e.batch_id = ${first}::uuid and e.seq = 2
      and t.batch_id = any(${sql.param(ids)}::uuid[]) and t.batch_id <> ${first}::uuid`);
  await office.db.execute(
    sql`update transfer set stage = 'submitted', last_seq = 2 where batch_id = any(${sql.param(ids)}::uuid[]) and stage = 'prepared'`,
  );
  await office.db.execute(
    sql`update batch set stage = 'submitted', last_seq = 2, submitted_revision = revision, approval_step = 0 where ${rest}`,
  );
}
