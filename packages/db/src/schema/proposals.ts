import { proposalKinds, proposalStages } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, isPlaceCode, isSha256, oneOf, person, placeCode, storeNow } from "./columns.ts";
import { post } from "./people.ts";

/** A change that two people make: what is proposed is fixed when it is written, and it is closed once. */
export const proposal = pgTable(
  "proposal",
  {
    id: uuid("id").primaryKey(),
    /** Not checked against a list: kinds are added with the code that knows them. */
    kind: text("kind", { enum: proposalKinds }).notNull(),
    title: text("title").notNull(),
    placeCode: placeCode("place_code").notNull(),
    /** JSON as text, because the hashes cover its exact bytes. */
    payload: text("payload").notNull(),
    payloadSha256: text("payload_sha256").notNull(),
    /** What the change did when it was proposed, as the proposer saw it. */
    effect: text("effect").notNull(),
    reason: text("reason").notNull(),
    stage: text("stage", { enum: proposalStages }).notNull().default("proposed"),
    proposedBy: person("proposed_by").notNull(),
    proposedByName: text("proposed_by_name").notNull(),
    proposedPostId: uuid("proposed_post_id")
      .notNull()
      .references(() => post.id),
    proposedRole: text("proposed_role").notNull(),
    proposedOffice: text("proposed_office").notNull(),
    proposedAt: instant("proposed_at").notNull().default(storeNow),
    closedBy: person("closed_by"),
    closedByName: text("closed_by_name"),
    closedPostId: uuid("closed_post_id").references(() => post.id),
    closedRole: text("closed_role"),
    closedOffice: text("closed_office"),
    closedAt: instant("closed_at"),
    comment: text("comment"),
    /** What the change did when it was let in, as the decider saw it. */
    decidedEffect: text("decided_effect"),
    /** Hash of the payload and of the effect that the decider saw. */
    decidedHash: text("decided_hash"),
  },
  (table) => [
    index("proposal_stage").on(table.stage, table.proposedAt),
    check("proposal_place", isPlaceCode(table.placeCode)),
    check("proposal_stage", oneOf(table.stage, proposalStages)),
    check(
      "proposal_payload_sha256",
      sql`${table.payloadSha256} = encode(sha256(convert_to(${table.payload}, 'UTF8')), 'hex')`,
    ),
    check("proposal_decided_hash", isSha256(table.decidedHash)),
    check(
      "proposal_closed_by_somebody",
      sql`(${table.stage} = 'proposed') = (${table.closedBy} is null)
        and (${table.closedBy} is null) = (${table.closedAt} is null)
        and (${table.closedBy} is null) = (${table.closedPostId} is null)`,
    ),
    check(
      "proposal_two_people",
      sql`${table.stage} not in ('applied','rejected') or ${table.closedBy} <> ${table.proposedBy}`,
    ),
    check(
      "proposal_withdrawn_by_proposer",
      sql`${table.stage} <> 'withdrawn' or ${table.closedBy} = ${table.proposedBy}`,
    ),
    check(
      "proposal_effect_was_seen",
      sql`(${table.stage} = 'applied') = (${table.decidedEffect} is not null and ${table.decidedHash} is not null)`,
    ),
    check(
      "proposal_rejection_has_reason",
      sql`${table.stage} <> 'rejected' or ${table.comment} is not null`,
    ),
  ],
);
