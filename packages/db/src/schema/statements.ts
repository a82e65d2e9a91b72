import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  boolean,
  check,
  index,
  integer,
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
  placeCode,
  storeNow,
} from "./columns.ts";

export const lineDirections = ["credit", "debit"] as const;

/** 对账单: one accepted statement of a fund account. Kept for good; a corrected one points at the one it replaces. Append-only. */
export const statement = pgTable(
  "statement",
  {
    id: uuid("id").primaryKey(),
    fundAccountCode: placeCode("fund_account_code").notNull(),
    /** Runs within the account. */
    number: integer("number").notNull(),
    /** The last digits alone: the whole number is never kept. */
    accountMasked: text("account_masked"),
    fromOn: civilDate("from_on").notNull(),
    toOn: civilDate("to_on").notNull(),
    openingFen: fen("opening_fen").notNull(),
    closingFen: fen("closing_fen").notNull(),
    creditFen: fen("credit_fen").notNull(),
    debitFen: fen("debit_fen").notNull(),
    lineCount: integer("line_count").notNull(),
    /** Lines that no statement before had shown. */
    newLineCount: integer("new_line_count").notNull(),
    supersedes: uuid("supersedes").references((): AnyPgColumn => statement.id),
    reason: text("reason"),
    fileName: text("file_name").notNull(),
    fileSha256: text("file_sha256").notNull(),
    importedBy: person("imported_by").notNull(),
    importedByName: text("imported_by_name").notNull(),
    importedAt: instant("imported_at").notNull().default(storeNow),
    illustrative: boolean("illustrative").notNull(),
  },
  (table) => [
    unique("statement_number").on(table.fundAccountCode, table.number),
    unique("statement_file_once").on(table.fundAccountCode, table.fileSha256),
    unique("statement_superseded_once").on(table.supersedes),
    check("statement_place", isPlaceCode(table.fundAccountCode)),
    check("statement_sha256", isSha256(table.fileSha256)),
    check(
      "statement_ties",
      sql`${table.openingFen} + ${table.creditFen} - ${table.debitFen} = ${table.closingFen}`,
    ),
    check(
      "statement_counts",
      sql`${table.number} > 0 and ${table.lineCount} >= 0 and ${table.newLineCount} between 0 and ${table.lineCount} and ${table.creditFen} >= 0 and ${table.debitFen} >= 0 and ${table.fromOn} <= ${table.toOn}`,
    ),
    check(
      "statement_superseding_has_reason",
      sql`(${table.supersedes} is null) = (${table.reason} is null)`,
    ),
  ],
);

/** One movement of the account, kept once however many statements show it. Append-only. */
export const statementLine = pgTable(
  "statement_line",
  {
    id: uuid("id").primaryKey(),
    fundAccountCode: placeCode("fund_account_code").notNull(),
    /** Hash of what makes it this movement and no other: see `lineIdentity` of the domain. */
    identity: text("identity").notNull(),
    bookedOn: civilDate("booked_on").notNull(),
    direction: text("direction", { enum: lineDirections }).notNull(),
    amountFen: fen("amount_fen").notNull(),
    balanceFen: fen("balance_fen"),
    counterpartName: text("counterpart_name"),
    counterpartAccountMasked: text("counterpart_account_masked"),
    serial: text("serial"),
    reference: text("reference"),
    remark: text("remark"),
  },
  (table) => [
    unique("statement_line_once").on(table.fundAccountCode, table.identity),
    index("statement_line_booked").on(table.fundAccountCode, table.bookedOn),
    check("statement_line_place", isPlaceCode(table.fundAccountCode)),
    check("statement_line_identity", isSha256(table.identity)),
    check("statement_line_direction", oneOf(table.direction, lineDirections)),
    check("statement_line_amount", sql`${table.amountFen} > 0`),
  ],
);

/** Which lines a statement shows, in its order. Append-only. */
export const statementEntry = pgTable(
  "statement_entry",
  {
    statementId: uuid("statement_id")
      .notNull()
      .references(() => statement.id),
    ordinal: integer("ordinal").notNull(),
    lineId: uuid("line_id")
      .notNull()
      .references(() => statementLine.id),
    /** Line of the file. */
    fileLine: integer("file_line").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.ordinal] }),
    unique("statement_entry_line_once").on(table.statementId, table.lineId),
    index("statement_entry_line").on(table.lineId),
    check("statement_entry_ordinal", sql`${table.ordinal} > 0`),
  ],
);
