import { candidateReasons } from "@daowei/domain/statements";
import { z } from "zod";
import { ImportFinding } from "./enrolment.ts";
import {
  CivilDate,
  Fen,
  FiscalYear,
  Id,
  IdempotencyKey,
  Instant,
  PayerLevel,
  PlaceCode,
  PositiveFen,
  RevisionHash,
  WrittenText,
} from "./scalars.ts";

export const AccountAsked = z.object({
  fundAccountCode: PlaceCode.describe("Pooling area 统筹地区 that holds the fund account"),
  fiscalYear: FiscalYear,
});

export const StatementFile = AccountAsked.extend({
  fileName: WrittenText.min(1).max(255),
  contentBase64: z.string().max(28_000_000).describe("The file's bytes; at most 20 MB"),
  openingFen: Fen.optional().describe("From paper, where the file does not carry it"),
  closingFen: Fen.optional(),
  supersedes: z
    .object({ statementId: Id, reason: WrittenText.min(10).max(500) })
    .optional()
    .describe("更正: the statement that this one replaces; that one is kept"),
});
export const AcceptStatement = StatementFile.extend({
  sha256: RevisionHash.describe("Of the checked file; other bytes are refused"),
  warningsAcknowledged: z.boolean(),
  idempotencyKey: IdempotencyKey,
});
export const StatementAccepted = z.object({
  statementId: Id,
  number: z.int(),
  newLineCount: z.int(),
  replayed: z.boolean(),
});

const LineShown = z.object({
  bookedOn: CivilDate,
  direction: z.enum(["credit", "debit"]),
  amountFen: Fen,
  counterpartName: z.string().nullable(),
  counterpartAccount: z.string().nullable().describe("The last four digits alone"),
  serial: z.string().nullable(),
  reference: z.string().nullable(),
  remark: z.string().nullable(),
});

export const StatementCheck = z.object({
  fileName: z.string(),
  sha256: RevisionHash,
  bytes: z.int(),
  format: z.enum(["csv", "xlsx", "unreadable"]),
  acceptable: z.boolean(),
  importedBefore: z.object({ statementId: Id, number: z.int() }).nullable(),
  accountMasked: z.string().nullable(),
  period: z.object({ fromOn: CivilDate, toOn: CivilDate }).nullable(),
  openingFen: Fen.nullable(),
  closingFen: Fen.nullable(),
  creditFen: Fen,
  debitFen: Fen,
  lineCount: z.int(),
  newLineCount: z.int(),
  goneLineCount: z.int().describe("Lines of the replaced statement that this one does not show"),
  lines: z.array(LineShown.extend({ line: z.int(), isNew: z.boolean() })),
  findings: z.array(ImportFinding),
  findingsLeftOut: z.int(),
});
export type StatementCheck = z.infer<typeof StatementCheck>;

export const StatementSummary = z.object({
  id: Id,
  number: z.int(),
  accountMasked: z.string().nullable(),
  fromOn: CivilDate,
  toOn: CivilDate,
  openingFen: Fen,
  closingFen: Fen,
  creditFen: Fen,
  debitFen: Fen,
  lineCount: z.int(),
  newLineCount: z.int(),
  supersedes: Id.nullable(),
  supersededBy: Id.nullable(),
  reason: z.string().nullable(),
  fileName: z.string(),
  importedBy: z.string(),
  importedAt: Instant,
  illustrative: z.boolean(),
});
export type StatementSummary = z.infer<typeof StatementSummary>;

export const MatchReason = z.enum(candidateReasons);
export const OpenLine = LineShown.extend({ id: Id, openFen: Fen });
export const TransferUnderWay = z.object({
  id: Id,
  number: z.string(),
  placeName: z.string(),
  payerName: z.string(),
  level: PayerLevel,
  amountFen: Fen,
  openFen: Fen,
  sentOn: CivilDate.nullable(),
  sendVoucherNumber: z.string().nullable(),
});

/** 对账匹配, from the surest to what nobody knows; the first 500 of each. */
export const StatementWorklist = z.object({
  proposals: z.array(
    z.object({
      grade: z.enum(["sure", "tentative"]),
      why: MatchReason,
      allocations: z.array(
        z.object({ line: OpenLine, transfer: TransferUnderWay, amountFen: Fen }),
      ),
    }),
  ),
  disputes: z.array(
    z.object({
      line: OpenLine,
      candidates: z.array(
        z.object({
          why: MatchReason,
          lineIds: z.array(Id),
          transfers: z.array(TransferUnderWay),
        }),
      ),
      candidateCount: z.int(),
    }),
  ),
  unmatched: z.array(OpenLine),
  onPaper: z.array(OpenLine).describe("Lines that show what was confirmed from paper before"),
  withdrawn: z
    .array(z.object({ line: OpenLine, transferId: Id, amountFen: Fen }))
    .describe("A corrected statement no longer shows them: the receipts are to be taken back"),
  counts: z.object({
    proposals: z.int(),
    disputes: z.int(),
    unmatched: z.int(),
    onPaper: z.int(),
  }),
});
export type StatementWorklist = z.infer<typeof StatementWorklist>;

const Pair = z.object({ lineId: Id, transferId: Id });
export const ConfirmMatches = AccountAsked.extend({
  allocations: z
    .array(Pair.extend({ amountFen: PositiveFen }))
    .min(1)
    .max(5000),
  idempotencyKey: IdempotencyKey,
});
export const MatchesConfirmed = z.object({
  done: z.array(Pair),
  skipped: z.array(Pair.extend({ reason: z.string(), detail: z.string() })),
  replayed: z.boolean(),
});
export type MatchesConfirmed = z.infer<typeof MatchesConfirmed>;
