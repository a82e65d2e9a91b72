import type { Transaction } from "@daowei/db";
import { batch, batchEvent, batchPolicy } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Draft } from "./draft.ts";
import type { Batch } from "./lock-batch.ts";

export type NewBatch = Omit<
  typeof batch.$inferInsert,
  "createdAt" | "updatedAt" | "lastSeq" | "stage"
>;

/** Writes which other policies took part, once their texts are kept. */
export async function storeReferred(
  tx: Transaction,
  batchId: string,
  referred: readonly LoadedPolicy[],
): Promise<void> {
  if (referred.length === 0) return;
  await tx
    .insert(batchPolicy)
    .values(referred.map(({ version, compiled: { id } }) => ({ batchId, policyId: id, version })));
}

/** Writes a new batch with its first event. */
export async function storeBatch(
  tx: Transaction,
  context: Context,
  values: NewBatch,
): Promise<Batch> {
  const [stored] = await tx
    .insert(batch)
    .values({ ...values, stage: "prepared", lastSeq: 1 })
    .returning();
  if (stored === undefined) throw new Error(`batch ${values.number} was not stored`);
  const { id: postId, role, officeName } = context.actor.post;
  await tx.insert(batchEvent).values({
    batchId: stored.id,
    seq: 1,
    onDate: today(context),
    userId: context.actor.userId,
    userName: context.actor.userName,
    postId,
    role,
    officeName,
    act: "created",
    from: null,
    to: "prepared",
    comment: null,
    revision: stored.revision,
    revisionHash: stored.revisionHash,
  });
  return stored;
}

interface Money {
  readonly batch: Batch;
  readonly draft: Draft;
  readonly localDue: string | null;
}

/** Writes the money of a batch: one statement a table, whatever their number, each with its rows as one JSON value. */
export async function storeDraft(tx: Transaction, context: Context, money: Money): Promise<void> {
  await storeTransfers(tx, context, money);
  await storeObligations(tx, money);
}

async function storeTransfers(tx: Transaction, context: Context, money: Money): Promise<void> {
  const { batch: stored, draft, localDue } = money;
  const transfers = draft.transfers.map(({ legalDue, ...one }) => ({
    ...one,
    dueOn: localDue ?? legalDue?.on ?? stored.dueOn,
  }));
  await tx.execute(sql`
    insert into transfer (id, batch_id, ordinal, fiscal_year, place_code, level, payer_code,
      fund_account_code, amount_fen, legal_fen, advance_percent, advance_reason, stage, due_on,
      unconfirmed, last_seq)
    select id, ${stored.id}, ordinal, ${stored.fiscalYear}, "placeCode", level, "payerCode",
      "fundAccountCode", "amountFen", "legalFen", "advancePercent", "advanceReason", 'prepared',
      "dueOn", unconfirmed, 1
    from json_to_recordset(${jsonOf(transfers)}::json) as row(
      id uuid, ordinal int, "placeCode" text, level text, "payerCode" text,
      "fundAccountCode" text, "amountFen" bigint, "legalFen" bigint, "advancePercent" text,
      "advanceReason" text, "dueOn" date, unconfirmed boolean)`);
  const { userId, userName, post } = context.actor;
  await tx.execute(sql`
    insert into transfer_event
      (transfer_id, seq, on_date, user_id, user_name, post_id, role, act, to_stage)
    select id, 1, ${today(context)}, ${userId}, ${userName}, ${post.id}, ${post.role},
      'created', 'prepared'
    from transfer where batch_id = ${stored.id}`);
}

async function storeObligations(tx: Transaction, money: Money): Promise<void> {
  const { batch: stored, draft } = money;
  await tx.execute(sql`
    insert into explanation (id, batch_id, place_code, insured_class, trace)
    select id, ${stored.id}, "placeCode", "insuredClass", trace
    from json_to_recordset(${jsonOf(draft.explanations)}::json) as row(
      id uuid, "placeCode" text, "insuredClass" text, trace json)`);
  await tx.execute(sql`
    insert into obligation (id, batch_id, transfer_id, explanation_id, fiscal_year, place_code,
      insured_class, level, payer_code, heads, per_head_yuan, amount_fen, legal_fen, case_id,
      unconfirmed, headcount_line)
    select id, ${stored.id}, "transferId", "explanationId", ${stored.fiscalYear}, "placeCode",
      "insuredClass", level, "payerCode", heads, "perHeadYuan", "amountFen", "legalFen",
      "caseId", unconfirmed, "headcountLine"
    from json_to_recordset(${jsonOf(draft.obligations)}::json) as row(
      id uuid, "transferId" uuid, "explanationId" uuid, "placeCode" text, "insuredClass" text,
      level text, "payerCode" text, heads bigint, "perHeadYuan" numeric, "amountFen" bigint,
      "legalFen" bigint, "caseId" text, unconfirmed boolean, "headcountLine" int)`);
}

function jsonOf(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}
