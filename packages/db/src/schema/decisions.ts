import type { FactsOnRecord, Mark, Route } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { approvalPolicy, approvalPolicyAdoption } from "./approval-policies.ts";
import { batch, batchEvent } from "./batches.ts";
import {
  civilDate,
  instant,
  isPlaceCode,
  isSha256,
  oneOf,
  person,
  placeCode,
  storeNow,
} from "./columns.ts";
import { post, user } from "./people.ts";

export const verdicts = ["agree", "send_back", "reject"] as const;

/** 委托: a post lent to another person from a day to a day. Ended, never changed. */
export const delegation = pgTable(
  "delegation",
  {
    id: uuid("id").primaryKey(),
    delegatorId: person("delegator_id").notNull(),
    delegatorName: text("delegator_name").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    placeCode: placeCode("place_code").notNull(),
    delegateId: person("delegate_id").notNull(),
    delegateName: text("delegate_name").notNull(),
    fromOn: civilDate("from_on").notNull(),
    toOn: civilDate("to_on").notNull(),
    reason: text("reason").notNull(),
    createdAt: instant("created_at").notNull().default(storeNow),
    endedBy: uuid("ended_by").references(() => user.id),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("delegation_delegate").on(table.delegateId),
    index("delegation_delegator").on(table.delegatorId),
    check("delegation_place", isPlaceCode(table.placeCode)),
    check("delegation_two_persons", sql`${table.delegatorId} <> ${table.delegateId}`),
    check("delegation_dates", sql`${table.fromOn} <= ${table.toOn}`),
    check("delegation_reason", sql`char_length(${table.reason}) between 2 and 500`),
    check("delegation_ended_whole", sql`num_nulls(${table.endedBy}, ${table.endedAt}) in (0, 2)`),
  ],
);

/** What was in force when a batch was submitted, what it was judged by, and the way it had to go. Append-only. */
export const approvalRequest = pgTable(
  "approval_request",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batch.id),
    /** Revision that was submitted. */
    revision: integer("revision").notNull(),
    policyVersion: text("policy_version")
      .notNull()
      .references(() => approvalPolicy.version),
    /** Null where the built-in policy was in force. */
    adoptionId: uuid("adoption_id").references(() => approvalPolicyAdoption.id),
    /** What the policy looked at; null for what was submitted before policies were kept. */
    facts: json("facts").$type<FactsOnRecord>(),
    route: json("route").$type<Route>().notNull(),
    submittedAt: instant("submitted_at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.revision] }),
    index("approval_request_submitted").on(table.submittedAt),
  ],
);

/** One judgment on one revision, under one approval policy, by one person in one post. Append-only. */
export const decision = pgTable(
  "decision",
  {
    batchId: uuid("batch_id").notNull(),
    /** Number of the event that it made. */
    seq: integer("seq").notNull(),
    revision: integer("revision").notNull(),
    revisionHash: text("revision_hash").notNull(),
    approvalPolicyVersion: text("approval_policy_version")
      .notNull()
      .references(() => approvalPolicy.version),
    step: integer("step").notNull(),
    stepKey: text("step_key").notNull(),
    verdict: text("verdict", { enum: verdicts }).notNull(),
    /** Step it was sent back to; null for the preparer. */
    returnTo: integer("return_to"),
    userId: person("user_id").notNull(),
    userName: text("user_name").notNull(),
    /** The post in whose name it was made: his own, or the delegator's. */
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    role: text("role").notNull(),
    placeCode: placeCode("place_code").notNull(),
    delegationId: uuid("delegation_id").references(() => delegation.id),
    delegatorId: uuid("delegator_id").references(() => user.id),
    delegatorName: text("delegator_name"),
    comment: text("comment"),
    marks: json("marks").$type<readonly Mark[]>(),
    at: instant("at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.seq] }),
    foreignKey({
      name: "decision_event",
      columns: [table.batchId, table.seq],
      foreignColumns: [batchEvent.batchId, batchEvent.seq],
    }),
    uniqueIndex("decision_person_counts_once")
      .on(table.batchId, table.revision, table.userId)
      .where(sql`${table.verdict} = 'agree'`),
    uniqueIndex("decision_delegator_counts_once")
      .on(table.batchId, table.revision, table.delegatorId)
      .where(sql`${table.verdict} = 'agree'`),
    check("decision_verdict", oneOf(table.verdict, verdicts)),
    check("decision_place", isPlaceCode(table.placeCode)),
    check("decision_revision_hash", isSha256(table.revisionHash)),
    check(
      "decision_lent_whole",
      sql`num_nulls(${table.delegationId}, ${table.delegatorId}, ${table.delegatorName}) in (0, 3)`,
    ),
    check("decision_not_for_oneself", sql`${table.delegatorId} <> ${table.userId}`),
    check(
      "decision_against_has_reason",
      sql`${table.verdict} = 'agree' or char_length(${table.comment}) between 10 and 500`,
    ),
    check(
      "decision_return_to_earlier",
      sql`${table.returnTo} is null or (${table.verdict} = 'send_back' and ${table.returnTo} between 0 and ${table.step} - 1)`,
    ),
  ],
);

/** 转办: one person gave his turn to a colleague. Append-only. */
export const reassignment = pgTable(
  "reassignment",
  {
    batchId: uuid("batch_id").notNull(),
    seq: integer("seq").notNull(),
    revision: integer("revision").notNull(),
    step: integer("step").notNull(),
    fromUserId: person("from_user_id").notNull(),
    toUserId: person("to_user_id").notNull(),
    toUserName: text("to_user_name").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.seq] }),
    foreignKey({
      name: "reassignment_event",
      columns: [table.batchId, table.seq],
      foreignColumns: [batchEvent.batchId, batchEvent.seq],
    }),
    uniqueIndex("reassignment_once").on(
      table.batchId,
      table.revision,
      table.step,
      table.fromUserId,
    ),
    check("reassignment_two_persons", sql`${table.fromUserId} <> ${table.toUserId}`),
  ],
);
