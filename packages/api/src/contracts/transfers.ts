import { paymentStatuses } from "@daowei/domain/transfers";
import { z } from "zod";
import { LegalFen, PaidAhead } from "./advance-shares.ts";
import { Explanation } from "./apportionment.ts";
import { TransferMatch, TransferStage } from "./batches.ts";
import { HeadcountVerdict } from "./enrolment.ts";
import {
  CivilDate,
  Fen,
  FiscalYear,
  Heads,
  Id,
  IdempotencyKey,
  Instant,
  PayerLevel,
  PerHeadYuan,
  PlaceCode,
  PositiveFen,
  Role,
  WrittenText,
} from "./scalars.ts";

export const TransferSummary = z.object({
  id: Id,
  number: z.string().describe("拨付单号, batch number and a running number"),
  batchId: Id,
  batchNumber: z.string(),
  fiscalYear: FiscalYear,
  placeCode: PlaceCode.describe("The place whose insured the money is for"),
  placeName: z.string(),
  level: PayerLevel,
  payerCode: PlaceCode,
  payerName: z.string(),
  fundAccountCode: PlaceCode.describe("Pooling area 统筹地区 that holds the fund account"),
  fundAccountName: z.string(),
  amountFen: Fen,
  arrivedFen: Fen,
  stage: TransferStage,
  match: TransferMatch,
  held: z
    .object({ by: z.string(), reason: z.string() })
    .nullable()
    .describe("暂缓: not sent until another person releases it"),
  dueOn: CivilDate.describe("The date that holds, after postponements"),
  postponedFrom: CivilDate.nullable().describe(
    "The date it was approved with, where another holds since; else null",
  ),
  daysLeft: z.int(),
  overdue: z.boolean(),
  sentOn: CivilDate.nullable().describe("拨付日期; null while it is not sent"),
  sendVoucherNumber: z.string().nullable().describe("拨付凭证号, the treasury's"),
  illustrative: z.boolean(),
});
export type TransferSummary = z.infer<typeof TransferSummary>;

export const TransferList = z.object({
  items: z.array(TransferSummary),
  nextCursor: z.string().nullable(),
  totals: z
    .object({ count: z.int(), amountFen: Fen, arrivedFen: Fen })
    .describe("Over the whole filter, not the page"),
});
export type TransferList = z.infer<typeof TransferList>;

export const ListTransfers = z.object({
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  batchId: Id.optional(),
  stage: TransferStage.optional(),
  level: PayerLevel.optional(),
  overdueOnly: z.boolean().optional(),
  heldOnly: z.boolean().optional().describe("暂缓 alone"),
  match: TransferMatch.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(100),
});

export const CountTransferStages = ListTransfers.omit({ stage: true, cursor: true, limit: true });

export const TransferStageCounts = z
  .array(z.object({ stage: TransferStage, count: z.int() }))
  .describe("What the list of the same filter holds in each stage that there is");

export const FindTransfers = z.object({
  fiscalYear: FiscalYear,
  placeCode: PlaceCode,
  typed: z.string().trim().min(2).max(60).describe("A part of the number or of the place's name"),
});

export const TransferDetail = TransferSummary.extend({
  chineseAmount: z.string().describe("大写金额"),
  ahead: PaidAhead,
  obligations: z.array(
    z.object({
      id: Id,
      insuredClass: z.string(),
      heads: Heads,
      perHeadYuan: PerHeadYuan,
      amountFen: Fen,
      legalFen: LegalFen,
      caseId: z.string(),
      unconfirmed: z.boolean(),
    }),
  ),
  events: z.array(
    z.object({
      seq: z.int(),
      at: Instant,
      by: z.string(),
      role: Role,
      act: z.string(),
      from: TransferStage.nullable(),
      to: TransferStage,
      comment: z.string().nullable(),
      amountFen: Fen.nullable().describe("What arrived by it, below zero where it was taken back"),
      sentOn: CivilDate.nullable(),
      sendVoucherNumber: z.string().nullable(),
      correctsSeq: z.int().nullable().describe("The event that it corrects or takes back"),
    }),
  ),
  arrivals: z.array(
    z.object({
      id: Id,
      reverses: Id.nullable().describe("冲销: the arrival that this row takes back"),
      corrects: Id.nullable().describe("更正: the arrival, taken back, that this row stands for"),
      reason: z.string().nullable(),
      statementLineId: Id.nullable(),
      amountFen: Fen,
      arrivedOn: CivilDate,
      voucherNumber: z.string(),
      confirmedBy: z.string(),
      confirmedAt: Instant,
    }),
  ),
  holdAct: z
    .enum(["hold_transfer", "release_transfer"])
    .nullable()
    .describe("What of the two the acting post may do now"),
  payments: z
    .array(
      z.object({
        reference: z.string(),
        status: z.enum(paymentStatuses),
        attempt: z.int(),
        orderedBy: z.string(),
        orderedAt: Instant,
        remoteId: z.string().nullable(),
        remoteReason: z.string().nullable(),
        stalled: z
          .object({ times: z.int(), because: z.string() })
          .nullable()
          .describe("How often in a row it could not be seen to, and why; it is tried again"),
      }),
    )
    .describe("Orders to the paying system, the newest first"),
});
export type TransferDetail = z.infer<typeof TransferDetail>;

export const StoredExplanation = z.object({
  obligationId: Id,
  insuredClass: z.string(),
  level: PayerLevel,
  amountFen: Fen,
  ahead: PaidAhead,
  explanation: Explanation,
  policyVersion: z.string(),
  headcountVersionId: Id,
  headcountNumber: z.int(),
  headcountFileName: z.string(),
  headcountLine: z.int().nullable(),
  headcountImportedBy: z.string(),
  headcountImportedAt: Instant,
  headcountVerdict: HeadcountVerdict.nullable().describe(
    "人数确认 or 异议 of that version; null where nobody has decided",
  ),
  codeVersion: z.string(),
  recomputed: z
    .object({ amountFen: Fen, same: z.boolean() })
    .describe("The same inputs run again just now"),
});
export type StoredExplanation = z.infer<typeof StoredExplanation>;

export const TextsOfObligation = z.object({
  policies: z
    .array(z.object({ id: z.string(), version: z.string(), text: z.string() }))
    .describe("The policy first, then those it refers to; version is the text's SHA-256"),
});

export const RecordSent = z.object({
  batchId: Id,
  transferIds: z
    .array(Id)
    .min(1)
    .max(5000)
    .optional()
    .describe("Leave out for every issued transfer of the batch"),
  sentOn: CivilDate,
  voucherNumber: WrittenText.min(1).max(60),
  idempotencyKey: IdempotencyKey,
});
export const ConfirmArrival = z.object({
  transferId: Id,
  amountFen: PositiveFen.describe("What the statement or receipt shows; may be a part"),
  arrivedOn: CivilDate,
  voucherNumber: WrittenText.min(1).max(60),
  idempotencyKey: IdempotencyKey,
});
export const ConfirmArrivals = z.object({
  transferIds: z
    .array(Id)
    .min(1)
    .max(5000)
    .describe("Each is confirmed over its whole open amount"),
  arrivedOn: CivilDate,
  voucherNumber: WrittenText.min(1).max(60),
  idempotencyKey: IdempotencyKey,
});

const Because = WrittenText.min(10).max(500);
export const ReverseArrival = z.object({
  arrivalId: Id,
  reason: Because,
  idempotencyKey: IdempotencyKey,
});
export const CorrectArrival = z.object({
  arrivalId: Id,
  amountFen: PositiveFen.describe("What the receipt really shows"),
  arrivedOn: CivilDate,
  voucherNumber: WrittenText.min(1).max(60),
  reason: Because,
  idempotencyKey: IdempotencyKey,
});
export const ArrivalChanged = z.object({ arrivalId: Id, replayed: z.boolean() });
export const CorrectSent = z.object({
  transferId: Id,
  sentOn: CivilDate,
  voucherNumber: WrittenText.min(1).max(60),
  reason: Because,
  idempotencyKey: IdempotencyKey,
});
/** Takes a recorded sending back, or opens a failed or returned transfer again. */
export const ReasonedAct = z.object({
  transferId: Id,
  reason: Because,
  idempotencyKey: IdempotencyKey,
});
export const RecordReturned = ReasonedAct.extend({
  returnedOn: CivilDate,
  voucherNumber: WrittenText.min(1).max(60),
});
export const TransferChanged = z.object({ transferId: Id, replayed: z.boolean() });

export const OrderPayments = z.object({
  batchId: Id,
  transferIds: z
    .array(Id)
    .min(1)
    .max(5000)
    .optional()
    .describe("Leave out for every issued transfer of the batch"),
  idempotencyKey: IdempotencyKey,
});
export const PaymentAsked = z.object({ transferId: Id, idempotencyKey: IdempotencyKey });

/** One result per item: nothing is left out silently. */
export const BulkResult = z.object({
  done: z.array(Id),
  skipped: z.array(
    z.object({ id: Id, reason: z.string().describe("Problem kind"), detail: z.string() }),
  ),
  replayed: z.boolean(),
});
export type BulkResult = z.infer<typeof BulkResult>;
export const ManyJudged = BulkResult.extend({ amountFen: Fen.describe("Of the batches decided") });
export type ManyJudged = z.infer<typeof ManyJudged>;
