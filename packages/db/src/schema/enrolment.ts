import { headcountVerdicts } from "@daowei/domain/approvals";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
  instant,
  isPlaceCode,
  isSha256,
  oneOf,
  person,
  persons,
  placeCode,
  storeNow,
} from "./columns.ts";
import { post } from "./people.ts";

export const headcountStatuses = ["reported", "verified"] as const;

/** One accepted file of headcounts. Never edited: a correction is the next version. */
export const headcountVersion = pgTable(
  "headcount_version",
  {
    id: uuid("id").primaryKey(),
    number: integer("number").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    placeCode: placeCode("place_code").notNull(),
    status: text("status", { enum: headcountStatuses }).notNull(),
    cutOffOn: civilDate("cut_off_on").notNull(),
    fileName: text("file_name").notNull(),
    fileSha256: text("file_sha256").notNull(),
    rowCount: integer("row_count").notNull(),
    placeCount: integer("place_count").notNull(),
    heads: persons("heads").notNull(),
    importedBy: person("imported_by").notNull(),
    importedByName: text("imported_by_name").notNull(),
    importedAt: instant("imported_at").notNull().default(storeNow),
    /** Why it was imported although its places' heads had been confirmed; null where none had. */
    overConfirmedReason: text("over_confirmed_reason"),
    illustrative: boolean("illustrative").notNull(),
  },
  (table) => [
    unique("headcount_version_number").on(table.placeCode, table.fiscalYear, table.number),
    unique("headcount_version_file_once").on(table.placeCode, table.fiscalYear, table.fileSha256),
    check("headcount_version_place", isPlaceCode(table.placeCode)),
    check("headcount_version_sha256", isSha256(table.fileSha256)),
    check("headcount_version_status", oneOf(table.status, headcountStatuses)),
    check(
      "headcount_version_over_confirmed",
      sql`char_length(${table.overConfirmedReason}) between 10 and 500`,
    ),
    check(
      "headcount_version_counts",
      sql`${table.number} > 0 and ${table.rowCount} >= 0 and ${table.placeCount} >= 0 and ${table.heads} >= 0`,
    ),
  ],
);

/** 人数确认 or 异议: what a reviewer decided about a version. Append-only: the last one says where the version stands. */
export const headcountVerdict = pgTable(
  "headcount_verdict",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => headcountVersion.id),
    /** Runs within the version from 1. */
    seq: integer("seq").notNull(),
    verdict: text("verdict", { enum: headcountVerdicts }).notNull(),
    comment: text("comment"),
    judgedBy: person("judged_by").notNull(),
    judgedByName: text("judged_by_name").notNull(),
    postId: uuid("post_id")
      .notNull()
      .references(() => post.id),
    officeName: text("office_name").notNull(),
    judgedAt: instant("judged_at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.seq] }),
    check("headcount_verdict_seq", sql`${table.seq} > 0`),
    check("headcount_verdict_known", oneOf(table.verdict, headcountVerdicts)),
    check(
      "headcount_verdict_reason",
      sql`case when ${table.verdict} = 'disputed' or ${table.seq} > 1
        then ${table.comment} is not null and char_length(${table.comment}) between 10 and 500
        else coalesce(char_length(${table.comment}), 0) <= 500 end`,
    ),
  ],
);

export const headcount = pgTable(
  "headcount",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => headcountVersion.id),
    placeCode: placeCode("place_code").notNull(),
    insuredClass: text("insured_class").notNull(),
    heads: persons("heads").notNull(),
    /** Line of the file, so that an amount can be followed back to it. */
    line: integer("line"),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.placeCode, table.insuredClass] }),
    check("headcount_place", isPlaceCode(table.placeCode)),
    check("headcount_not_negative", sql`${table.heads} >= 0`),
  ],
);

/** What an office said that the columns of a file hold; proposed again for files with the same set of headings. */
export const headcountColumns = pgTable(
  "headcount_columns",
  {
    placeCode: placeCode("place_code").notNull(),
    /** Of the set of headings, whatever their order. */
    headingsSha256: text("headings_sha256").notNull(),
    meanings: json("meanings")
      .$type<readonly { readonly heading: string; readonly meaning: string }[]>()
      .notNull(),
    notedBy: person("noted_by").notNull(),
    notedByName: text("noted_by_name").notNull(),
    notedAt: instant("noted_at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.placeCode, table.headingsSha256] }),
    check("headcount_columns_place", isPlaceCode(table.placeCode)),
    check("headcount_columns_sha256", isSha256(table.headingsSha256)),
  ],
);

/** Which place an office means by a text that names none, or several. */
export const placeWriting = pgTable(
  "place_writing",
  {
    placeCode: placeCode("place_code").notNull(),
    written: text("written").notNull(),
    meantCode: placeCode("meant_code").notNull(),
    notedBy: person("noted_by").notNull(),
    notedByName: text("noted_by_name").notNull(),
    notedAt: instant("noted_at").notNull().default(storeNow),
  },
  (table) => [
    primaryKey({ columns: [table.placeCode, table.written] }),
    check("place_writing_place", isPlaceCode(table.placeCode)),
    check("place_writing_meant", isPlaceCode(table.meantCode)),
    check("place_writing_text", sql`char_length(${table.written}) between 1 and 200`),
  ],
);
