import { batchStages, documentKinds } from "@daowei/domain/approvals";
import type { Citation } from "@daowei/domain/policies";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  civilDate,
  fen,
  instant,
  isPlaceCode,
  isSha256,
  oneOf,
  person,
  persons,
  placeCode,
  storeNow,
} from "./columns.ts";
import { headcountVersion } from "./enrolment.ts";
import { post, user } from "./people.ts";
import { policyVersion } from "./policies.ts";

export const batchKinds = documentKinds;
export const dueOrigins = ["policy", "superior", "local", "fallback"] as const;

export const batch = pgTable(
  "batch",
  {
    id: uuid("id").primaryKey(),
    number: text("number").notNull(),
    /** Runs within place and year; `number` is made of it. */
    ordinal: integer("ordinal").notNull(),
    /** 期次: runs within place, year and kind; given-up ones keep theirs. */
    instalment: integer("instalment").notNull(),
    title: text("title").notNull(),
    documentNumber: text("document_number"),
    /** 功能分类科目, 经济分类科目 and 拟用指标文号, as far as the preparer said. */
    functionCode: text("function_code"),
    economicCode: text("economic_code"),
    proposedDocumentNumber: text("proposed_document_number"),
    fiscalYear: integer("fiscal_year").notNull(),
    kind: text("kind", { enum: batchKinds }).notNull(),
    stage: text("stage", { enum: batchStages }).notNull(),
    returned: boolean("returned").notNull().default(false),
    placeCode: placeCode("place_code").notNull(),
    policyId: text("policy_id").notNull(),
    policyVersion: text("policy_version")
      .notNull()
      .references(() => policyVersion.version),
    headcountVersionId: uuid("headcount_version_id")
      .notNull()
      .references(() => headcountVersion.id),
    codeVersion: text("code_version").notNull(),
    dueOn: civilDate("due_on").notNull(),
    dueOrigin: text("due_origin", { enum: dueOrigins }).notNull(),
    dueCitation: json("due_citation").$type<Citation>(),
    dueReason: text("due_reason"),
    heads: persons("heads").notNull(),
    transferCount: integer("transfer_count").notNull(),
    amountFen: fen("amount_fen").notNull(),
    /** Hash of everything the money depends on; with the revision and the attachments it makes the hash a decision is bound to. */
    contentSha256: text("content_sha256").notNull(),
    /** Hash of the list of its attachments; null while it has none. */
    attachmentsSha256: text("attachments_sha256"),
    revision: integer("revision").notNull(),
    revisionHash: text("revision_hash").notNull(),
    /** Number of the newest event. */
    lastSeq: integer("last_seq").notNull(),
    /** Revision with which it was last submitted: names its approval request. */
    submittedRevision: integer("submitted_revision"),
    /** Position in the request's route while a judgment is awaited. */
    approvalStep: integer("approval_step"),
    heldBy: uuid("held_by").references(() => user.id),
    heldByName: text("held_by_name"),
    heldReason: text("held_reason"),
    preparedBy: person("prepared_by").notNull(),
    preparedByName: text("prepared_by_name").notNull(),
    createdAt: instant("created_at").notNull().default(storeNow),
    updatedAt: instant("updated_at").notNull().default(storeNow),
    illustrative: boolean("illustrative").notNull(),
  },
  (table) => [
    unique("batch_ordinal").on(table.placeCode, table.fiscalYear, table.ordinal),
    unique("batch_instalment").on(table.placeCode, table.fiscalYear, table.kind, table.instalment),
    index("batch_year_stage").on(table.fiscalYear, table.stage),
    check("batch_place", isPlaceCode(table.placeCode)),
    check("batch_stage", oneOf(table.stage, batchStages)),
    check("batch_kind", oneOf(table.kind, batchKinds)),
    check("batch_function_code", sql`${table.functionCode} ~ '^[0-9]{7}$'`),
    check("batch_economic_code", sql`${table.economicCode} ~ '^[0-9]{5}$'`),
    check("batch_due_origin", oneOf(table.dueOrigin, dueOrigins)),
    check("batch_content_sha256", isSha256(table.contentSha256)),
    check("batch_attachments_sha256", isSha256(table.attachmentsSha256)),
    check("batch_revision_hash", isSha256(table.revisionHash)),
    check(
      "batch_local_date_has_reason",
      sql`${table.dueOrigin} <> 'local' or ${table.dueReason} is not null`,
    ),
    check(
      "batch_issued_has_document_number",
      sql`${table.stage} not in ('issued','sent','arrived') or ${table.documentNumber} is not null`,
    ),
    check(
      "batch_judged_on_its_way",
      sql`(${table.stage} in ('submitted','reviewed')) = (${table.approvalStep} is not null)
        and (${table.approvalStep} is null or ${table.submittedRevision} is not null)`,
    ),
    check(
      "batch_held_whole",
      sql`num_nulls(${table.heldBy}, ${table.heldByName}, ${table.heldReason}) in (0, 3)`,
    ),
    check(
      "batch_counts",
      sql`${table.transferCount} > 0 and ${table.amountFen} > 0 and ${table.heads} > 0 and ${table.revision} > 0 and ${table.instalment} > 0`,
    ),
  ],
);

/** The other policies that took part in a batch, at the version they had: those that its policy refers to, directly or through others. Append-only. */
export const batchPolicy = pgTable(
  "batch_policy",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    policyId: text("policy_id").notNull(),
    version: text("version")
      .notNull()
      .references(() => policyVersion.version),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.policyId] })],
);

/** What happened to a batch, in order. Append-only. A decision carries the hash of the revision that was decided on. */
export const batchEvent = pgTable(
  "batch_event",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    seq: integer("seq").notNull(),
    at: instant("at").notNull().default(storeNow),
    /** The store's calendar date in Asia/Shanghai when it happened. */
    onDate: civilDate("on_date").notNull(),
    userId: person("user_id").notNull(),
    userName: text("user_name").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    role: text("role").notNull(),
    officeName: text("office_name").notNull(),
    act: text("act").notNull(),
    from: text("from_stage", { enum: batchStages }),
    to: text("to_stage", { enum: batchStages }).notNull(),
    comment: text("comment"),
    revision: integer("revision").notNull(),
    revisionHash: text("revision_hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.seq] }),
    index("batch_event_user").on(table.userId),
    check("batch_event_seq", sql`${table.seq} > 0`),
    check("batch_event_to", oneOf(table.to, batchStages)),
    check("batch_event_revision_hash", isSha256(table.revisionHash)),
  ],
);
