import { headcountStandings, headcountVerdicts } from "@daowei/domain/approvals";
import { z } from "zod";
import {
  CivilDate,
  FiscalYear,
  Heads,
  Id,
  IdempotencyKey,
  Instant,
  PlaceCode,
  RevisionHash,
  WrittenText,
} from "./scalars.ts";

export const HeadcountStatus = z.enum(["reported", "verified"]);

export const HeadcountStanding = z
  .enum(headcountStandings)
  .describe("已导入, 已确认, 有异议: what was decided last by the office's reviewer; no 核定");
export type HeadcountStanding = z.infer<typeof HeadcountStanding>;

/** 人数确认 or 异议: what a second person decided about a version. */
export const HeadcountVerdict = z.object({
  seq: z.int().describe("1, 2, 3 … within the version"),
  verdict: z.enum(headcountVerdicts),
  by: z.string(),
  officeName: z.string(),
  at: Instant,
  comment: z.string().nullable(),
});
export type HeadcountVerdict = z.infer<typeof HeadcountVerdict>;

export const HeadcountVersionSummary = z.object({
  id: Id,
  number: z.int().describe("1, 2, 3 … within place and year"),
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  placeName: z.string(),
  status: HeadcountStatus,
  cutOffOn: CivilDate,
  fileName: z.string(),
  fileSha256: z.string(),
  rowCount: z.int(),
  placeCount: z.int(),
  heads: Heads,
  importedBy: z.string(),
  importedAt: Instant,
  importedByMe: z.boolean().describe("By whoever asks, who gives no verdict on it then"),
  overConfirmedReason: z
    .string()
    .nullable()
    .describe("Why it was imported over headcounts that had been confirmed; null where none had"),
  standing: HeadcountStanding,
  verdicts: z.array(HeadcountVerdict).describe("The earliest first; the last one holds"),
  illustrative: z.boolean().describe("示例数据: made up for the demonstration"),
});
export type HeadcountVersionSummary = z.infer<typeof HeadcountVersionSummary>;

export const HeadcountRow = z.object({
  placeCode: PlaceCode,
  placeName: z.string(),
  parentCode: PlaceCode.nullable(),
  parentName: z.string().nullable(),
  insuredClass: z.string(),
  heads: Heads,
  previousHeads: Heads.nullable().describe(
    "The same place and class in the version before; null when there was none",
  ),
});
export type HeadcountRow = z.infer<typeof HeadcountRow>;

export const HeadcountVersion = HeadcountVersionSummary.extend({ rows: z.array(HeadcountRow) });
export type HeadcountVersion = z.infer<typeof HeadcountVersion>;

/** One thing found in a file. Sentences are made where it is shown, by kind; `found`, `expected` and `remedy` are ready to print in Chinese. */
export const ImportFinding = z.object({
  severity: z.enum(["error", "warning", "note"]),
  kind: z
    .string()
    .describe("e.g. unknown_place, duplicate_row, not_a_whole_number, formula, identity_numbers"),
  sheet: z.string().nullable(),
  line: z.int().nullable(),
  column: z.string().nullable(),
  found: z.string(),
  expected: z.string(),
  remedy: z.string(),
  suggestions: z.array(z.object({ code: PlaceCode, name: z.string() })),
  written: z
    .string()
    .nullable()
    .describe("A place as the file writes it, where a person may say which one is meant"),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

/** What a person says that a column holds. */
export const ColumnMeaning = z.object({
  heading: WrittenText.min(1).max(1000),
  meaning: WrittenText.min(1)
    .max(60)
    .describe(
      "place_code, place_name, insured_class, heads, total, ignored, or the key of an insured class",
    ),
});
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** Which place a person says is meant by a text that names none, or several. */
export const ChosenPlace = z.object({
  written: WrittenText.min(1).max(200),
  placeCode: PlaceCode,
});
export type ChosenPlace = z.infer<typeof ChosenPlace>;

export const HeadcountFile = z.object({
  fileName: WrittenText.min(1).max(255),
  contentBase64: z.string().max(28_000_000).describe("The file's bytes; at most 20 MB"),
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  columns: z
    .array(ColumnMeaning)
    .max(200)
    .optional()
    .describe("As the office last said of the same headings, or as recognised, when left out"),
  places: z.array(ChosenPlace).max(500).optional().describe("Added to what the office said before"),
});

/** The head and first rows of the table in a file. */
export const TableHead = z.object({
  sheet: z.string().nullable(),
  line: z.int(),
  columns: z.array(
    z.object({
      heading: z.string(),
      meaning: z.string().nullable().describe("As ColumnMeaning; null where nothing is known"),
    }),
  ),
  firstRows: z.array(z.array(z.string())).describe("At most five"),
  classes: z.array(z.string()).describe("Insured classes that a column may be said to hold"),
});
export type TableHead = z.infer<typeof TableHead>;

export const HeadcountCheck = z.object({
  fileName: z.string(),
  sha256: RevisionHash,
  bytes: z.int(),
  format: z.enum(["csv", "xlsx", "unreadable"]),
  encoding: z.string().nullable(),
  acceptable: z.boolean().describe("No error stands; warnings may"),
  importedBefore: z
    .object({ versionId: Id, number: z.int(), at: Instant, by: z.string() })
    .nullable(),
  confirmedBefore: z
    .object({
      versionId: Id,
      number: z.int(),
      by: z.string(),
      at: Instant,
      places: z.int().describe("Of how many of the file's places it holds heads"),
    })
    .nullable()
    .describe("A confirmed version of some of the file's places: importing over it takes a reason"),
  rows: z.array(
    z.object({
      line: z.int(),
      placeCode: PlaceCode,
      placeName: z.string(),
      insuredClass: z.string(),
      heads: Heads,
      previousHeads: Heads.nullable(),
    }),
  ),
  rowCount: z.int(),
  placeCount: z.int(),
  heads: Heads,
  headsByClass: z.array(z.object({ insuredClass: z.string(), heads: Heads })),
  missingPlaces: z
    .array(z.object({ code: PlaceCode, name: z.string() }))
    .describe("Places of the scope that the file does not mention"),
  findings: z.array(ImportFinding),
  findingsLeftOut: z.int().describe("Findings beyond the first 500"),
  head: TableHead.nullable().describe("Null where there is no table, or one nobody may look at"),
});
export type HeadcountCheck = z.infer<typeof HeadcountCheck>;

/** 错误文件: the checked file with a column 错误原因. */
export const ReturnedFile = z.object({
  fileName: z.string(),
  contentBase64: z.string(),
  sha256: RevisionHash,
});
export type ReturnedFile = z.infer<typeof ReturnedFile>;

export const AcceptHeadcounts = HeadcountFile.extend({
  sha256: RevisionHash.describe("Of the checked file; other bytes are refused"),
  cutOffOn: CivilDate,
  status: HeadcountStatus,
  warningsAcknowledged: z.boolean(),
  overConfirmedReason: WrittenText.max(500)
    .optional()
    .describe("Needed, in 10 to 500 characters, where the check names a confirmed version"),
  idempotencyKey: IdempotencyKey,
});
export type AcceptHeadcounts = z.infer<typeof AcceptHeadcounts>;

export const ConfirmHeadcounts = z.object({
  id: Id,
  seen: z.int().min(0).describe("How many verdicts on the version were seen"),
  comment: WrittenText.max(500)
    .optional()
    .describe("Needed, in 10 to 500 characters, where a dispute is taken back"),
  idempotencyKey: IdempotencyKey,
});
export const DisputeHeadcounts = ConfirmHeadcounts.extend({
  comment: WrittenText.min(10).max(500).describe("What is wrong; whoever imported them reads it"),
});
export const HeadcountsJudged = z.object({
  id: Id,
  standing: HeadcountStanding,
  replayed: z.boolean(),
});
export type HeadcountsJudged = z.infer<typeof HeadcountsJudged>;
