import { attachmentKinds, attachmentLimits } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { batchEvent } from "./batches.ts";
import { instant, isSha256, oneOf, person, storeNow } from "./columns.ts";

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const attachmentTypes = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/ofd",
] as const;

/** 附件: a file that goes with a batch. Append-only: what is taken out of a draft stays, with a row that says so. */
export const attachment = pgTable(
  "attachment",
  {
    id: uuid("id").primaryKey(),
    batchId: uuid("batch_id").notNull(),
    /** The event of the batch by which it came: what was decided on later had it. */
    seq: integer("seq").notNull(),
    kind: text("kind", { enum: attachmentKinds }).notNull(),
    fileName: text("file_name").notNull(),
    /** What its content is, whatever it is called. */
    mediaType: text("media_type", { enum: attachmentTypes }).notNull(),
    byteCount: integer("byte_count").notNull(),
    sha256: text("sha256").notNull(),
    content: bytes("content").notNull(),
    attachedBy: person("attached_by").notNull(),
    attachedByName: text("attached_by_name").notNull(),
    attachedAt: instant("attached_at").notNull().default(storeNow),
  },
  (table) => [
    foreignKey({
      name: "attachment_event",
      columns: [table.batchId, table.seq],
      foreignColumns: [batchEvent.batchId, batchEvent.seq],
    }),
    unique("attachment_of_event").on(table.batchId, table.seq),
    check("attachment_kind", oneOf(table.kind, attachmentKinds)),
    check("attachment_type", oneOf(table.mediaType, attachmentTypes)),
    check("attachment_name", sql`char_length(${table.fileName}) between 1 and 200`),
    check("attachment_sha256", isSha256(table.sha256)),
    check(
      "attachment_bytes",
      sql`${table.byteCount} between 1 and ${sql.raw(String(attachmentLimits.bytes))} and octet_length(${table.content}) = ${table.byteCount}`,
    ),
    check("attachment_content", sql`encode(sha256(${table.content}), 'hex') = ${table.sha256}`),
  ],
);

/** That an attachment was taken out of its draft. Append-only. */
export const attachmentRemoval = pgTable(
  "attachment_removal",
  {
    attachmentId: uuid("attachment_id")
      .primaryKey()
      .references(() => attachment.id),
    batchId: uuid("batch_id").notNull(),
    seq: integer("seq").notNull(),
    removedBy: person("removed_by").notNull(),
    removedByName: text("removed_by_name").notNull(),
    removedAt: instant("removed_at").notNull().default(storeNow),
  },
  (table) => [
    foreignKey({
      name: "attachment_removal_event",
      columns: [table.batchId, table.seq],
      foreignColumns: [batchEvent.batchId, batchEvent.seq],
    }),
    unique("attachment_removal_of_event").on(table.batchId, table.seq),
  ],
);
