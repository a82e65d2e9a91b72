import { shareLevels } from "@daowei/domain/policies";
import { transferMatches, transferStages } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  boolean,
  check,
  index,
  integer,
  json,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { batch } from "./batches.ts";
import {
  civilDate,
  fen,
  instant,
  isPlaceCode,
  oneOf,
  person,
  persons,
  placeCode,
  storeNow,
} from "./columns.ts";
import { post } from "./people.ts";
import { statementLine } from "./statements.ts";

const isOwed = (stage: AnyPgColumn) => sql`${stage} not in ('arrived', 'cancelled', 'rejected')`;

/** A share 预拨比例 has its legal amount and its reason with it, and pays no more than that. */
function paidAheadChecks(
  table: Record<"amountFen" | "legalFen" | "advancePercent" | "advanceReason", AnyPgColumn>,
) {
  return [
    check(
      "transfer_advance_whole",
      sql`num_nulls(${table.legalFen}, ${table.advancePercent}, ${table.advanceReason}) in (0, 3)`,
    ),
    check(
      "transfer_advance_within",
      sql`${table.legalFen} >= ${table.amountFen} and ${table.advancePercent}::numeric > 0 and ${table.advancePercent}::numeric < 100`,
    ),
  ];
}

/** An order to move one payer's money for one place into the fund account. Amount and parties never change. */
export const transfer = pgTable(
  "transfer",
  {
    id: uuid("id").primaryKey(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    ordinal: integer("ordinal").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    placeCode: placeCode("place_code").notNull(),
    level: text("level", { enum: shareLevels }).notNull(),
    payerCode: placeCode("payer_code").notNull(),
    fundAccountCode: placeCode("fund_account_code").notNull(),
    amountFen: fen("amount_fen").notNull(),
    /** 应拨, where only a share 预拨比例 of it is paid ahead; then with the share in percent and why. */
    legalFen: fen("legal_fen"),
    advancePercent: text("advance_percent"),
    advanceReason: text("advance_reason"),
    arrivedFen: fen("arrived_fen")
      .notNull()
      .default(sql`0`),
    stage: text("stage", { enum: transferStages }).notNull(),
    match: text("match", { enum: transferMatches }).notNull().default("none"),
    dueOn: civilDate("due_on").notNull(),
    unconfirmed: boolean("unconfirmed").notNull(),
    sentOn: civilDate("sent_on"),
    sendVoucherNumber: text("send_voucher_number"),
    lastSeq: integer("last_seq").notNull(),
    heldBy: person("held_by"),
    heldByName: text("held_by_name"),
    heldReason: text("held_reason"),
  },
  (table) => [
    unique("transfer_ordinal").on(table.batchId, table.ordinal),
    unique("transfer_once_per_batch").on(
      table.batchId,
      table.placeCode,
      table.level,
      table.payerCode,
    ),
    index("transfer_year_place").on(table.fiscalYear, table.placeCode),
    // What has arrived is in neither: what a place owes by when, and what is owed under a payer's share.
    index("transfer_owed_by_place").on(table.placeCode, table.dueOn).where(isOwed(table.stage)),
    index("transfer_owed")
      .on(table.dueOn, table.batchId, table.level, table.payerCode)
      .where(isOwed(table.stage)),
    check("transfer_place", isPlaceCode(table.placeCode)),
    check("transfer_payer", isPlaceCode(table.payerCode)),
    check("transfer_stage", oneOf(table.stage, transferStages)),
    check("transfer_match", oneOf(table.match, transferMatches)),
    check("transfer_level", oneOf(table.level, shareLevels)),
    check(
      "transfer_held_whole",
      sql`num_nulls(${table.heldBy}, ${table.heldByName}, ${table.heldReason}) in (0, 3)`,
    ),
    check("transfer_amount", sql`${table.amountFen} > 0`),
    ...paidAheadChecks(table),
    check(
      "transfer_never_over",
      sql`${table.arrivedFen} >= 0 and ${table.arrivedFen} <= ${table.amountFen}`,
    ),
    check(
      "transfer_arrived_is_whole",
      sql`(${table.stage} = 'arrived') = (${table.arrivedFen} = ${table.amountFen})`,
    ),
    check(
      "transfer_match_says_what_arrived",
      sql`(${table.match} = 'full') = (${table.arrivedFen} = ${table.amountFen})
        and (${table.match} = 'partial') = (${table.arrivedFen} > 0 and ${table.arrivedFen} < ${table.amountFen})`,
    ),
  ],
);

/** What happened to a transfer, numbered 1..n without a gap. Append-only. */
export const transferEvent = pgTable(
  "transfer_event",
  {
    transferId: uuid("transfer_id")
      .notNull()
      .references(() => transfer.id),
    seq: integer("seq").notNull(),
    at: instant("at").notNull().default(storeNow),
    onDate: civilDate("on_date").notNull(),
    userId: person("user_id").notNull(),
    userName: text("user_name").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    role: text("role").notNull(),
    act: text("act").notNull(),
    from: text("from_stage", { enum: transferStages }),
    to: text("to_stage", { enum: transferStages }).notNull(),
    comment: text("comment"),
    /** What arrived by this event, below zero where a receipt was taken back. */
    amountFen: fen("amount_fen"),
    /** Day and voucher that a sending was recorded, or corrected, with. */
    sentOn: civilDate("sent_on"),
    sendVoucherNumber: text("send_voucher_number"),
    /** The event of the same transfer that this one corrects or takes back. */
    correctsSeq: integer("corrects_seq"),
  },
  (table) => [
    primaryKey({ columns: [table.transferId, table.seq] }),
    check("transfer_event_seq", sql`${table.seq} > 0`),
    check("transfer_event_to", oneOf(table.to, transferStages)),
    check(
      "transfer_event_corrects_an_earlier_one",
      sql`${table.correctsSeq} is null or (${table.correctsSeq} > 0 and ${table.correctsSeq} < ${table.seq})`,
    ),
  ],
);

/**
 * Evidence that money is in the fund account, never inferred from "sent"; and, with the amount below zero, the reversal 冲销
 * of such a row. A corrected receipt 更正 is a further row that points at the one it stands for. Append-only.
 */
export const arrival = pgTable(
  "arrival",
  {
    id: uuid("id").primaryKey(),
    transferId: uuid("transfer_id")
      .notNull()
      .references(() => transfer.id),
    fundAccountCode: placeCode("fund_account_code").notNull(),
    amountFen: fen("amount_fen").notNull(),
    arrivedOn: civilDate("arrived_on").notNull(),
    voucherNumber: text("voucher_number").notNull(),
    confirmedBy: person("confirmed_by").notNull(),
    confirmedByName: text("confirmed_by_name").notNull(),
    confirmedAt: instant("confirmed_at").notNull().default(storeNow),
    /** The receipt that this row takes back, whole. */
    reverses: uuid("reverses").references((): AnyPgColumn => arrival.id),
    /** The receipt, taken back before, that this row stands for. */
    corrects: uuid("corrects").references((): AnyPgColumn => arrival.id),
    reason: text("reason"),
    /** The line of the account's statement that shows the money; null where a person read it from paper. */
    statementLineId: uuid("statement_line_id").references(() => statementLine.id),
  },
  (table) => [
    uniqueIndex("arrival_voucher_once")
      .on(table.fundAccountCode, table.voucherNumber, table.transferId)
      .where(
        sql`${table.reverses} is null and ${table.corrects} is null and ${table.statementLineId} is null`,
      ),
    uniqueIndex("arrival_line_once")
      .on(table.statementLineId, table.transferId)
      .where(sql`${table.reverses} is null and ${table.corrects} is null`),
    unique("arrival_reversed_once").on(table.reverses),
    unique("arrival_corrected_once").on(table.corrects),
    index("arrival_transfer").on(table.transferId),
    index("arrival_statement_line").on(table.statementLineId),
    check(
      "arrival_amount",
      sql`case when ${table.reverses} is null then ${table.amountFen} > 0 else ${table.amountFen} < 0 end`,
    ),
    check(
      "arrival_taken_back_has_reason",
      sql`${table.reverses} is null or (${table.reason} is not null and ${table.corrects} is null)`,
    ),
  ],
);

/** Why a place's class owes what it owes: kept as the exact text that was shown, so `json` and not `jsonb`. */
export const explanation = pgTable(
  "explanation",
  {
    id: uuid("id").primaryKey(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    placeCode: placeCode("place_code").notNull(),
    insuredClass: text("insured_class").notNull(),
    trace: json("trace").notNull(),
  },
  (table) => [unique("explanation_once").on(table.batchId, table.placeCode, table.insuredClass)],
);

/** 应到位资金: what one payer owes for one insured class of one place in one year. */
export const obligation = pgTable(
  "obligation",
  {
    id: uuid("id").primaryKey(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    transferId: uuid("transfer_id")
      .notNull()
      .references(() => transfer.id),
    explanationId: uuid("explanation_id")
      .notNull()
      .references(() => explanation.id),
    fiscalYear: integer("fiscal_year").notNull(),
    placeCode: placeCode("place_code").notNull(),
    insuredClass: text("insured_class").notNull(),
    level: text("level", { enum: shareLevels }).notNull(),
    payerCode: placeCode("payer_code").notNull(),
    heads: persons("heads").notNull(),
    perHeadYuan: numeric("per_head_yuan").notNull(),
    amountFen: fen("amount_fen").notNull(),
    /** What heads and policy come to, where only a share of it is paid ahead; else that is the amount. */
    legalFen: fen("legal_fen"),
    caseId: text("case_id").notNull(),
    unconfirmed: boolean("unconfirmed").notNull(),
    headcountLine: integer("headcount_line"),
    /** False once its batch is cancelled; then the place may be covered again. */
    live: boolean("live").notNull().default(true),
  },
  (table) => [
    uniqueIndex("obligation_owed_once")
      .on(table.fiscalYear, table.placeCode, table.insuredClass, table.level, table.payerCode)
      .where(sql`${table.live}`),
    index("obligation_transfer").on(table.transferId),
    index("obligation_batch").on(table.batchId),
    check("obligation_place", isPlaceCode(table.placeCode)),
    check("obligation_payer", isPlaceCode(table.payerCode)),
    check("obligation_level", oneOf(table.level, shareLevels)),
    check("obligation_amount", sql`${table.amountFen} > 0 and ${table.heads} > 0`),
    check("obligation_legal", sql`${table.legalFen} >= ${table.amountFen}`),
  ],
);
