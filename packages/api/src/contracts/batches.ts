import { asideActs, batchActs, batchStages } from "@daowei/domain/approvals";
import { AdvanceShare, BatchAhead, LegalFen } from "./advance-shares.ts";
import { ApprovalView, DecidingAct, MarkView } from "./approvals.ts";
import { transferStages } from "@daowei/domain/transfers";
import { z } from "zod";
import { DeadlineOrigin, LevelAmount } from "./apportionment.ts";
import { DocumentNumber, SubjectsGiven, SubjectsSaid } from "./budget-subjects.ts";
import { HeadcountStatus, HeadcountVerdict } from "./enrolment.ts";
import { Citation, PolicySummary } from "./policies.ts";
import {
  CivilDate,
  Fen,
  FiscalYear,
  Heads,
  Id,
  IdempotencyKey,
  Instant,
  PayerLevel,
  PlaceCode,
  PolicyId,
  RevisionHash,
  Role,
  WrittenText,
} from "./scalars.ts";

/** 草稿 → 待复核 → 待审批 → 待签发 → 已签发 → 已拨付 → 已到位; 已作废. A batch is `sent` / `arrived` when all its transfers are. */
export const BatchStage = z.enum(batchStages);
export type BatchStage = z.infer<typeof BatchStage>;
export const BatchKind = z
  .enum(["advance", "regular", "settlement"])
  .describe("预拨 / 正式下达 / 清算补拨");
export const BatchAct = z.enum(batchActs);
export type BatchAct = z.infer<typeof BatchAct>;

export const BatchSummary = z.object({
  id: Id,
  number: z.string().describe("批次号, e.g. 2022-003"),
  title: z.string(),
  documentNumber: z.string().nullable().describe("指标文号, given when issued"),
  fiscalYear: FiscalYear,
  kind: BatchKind,
  instalment: z
    .int()
    .describe("期次: which batch of its kind it is in its place and year; given-up ones count"),
  stage: BatchStage,
  returned: z.boolean().describe("已退回: back at the preparer with a reason"),
  held: z.boolean().describe("暂缓: kept where it is until somebody lets it go"),
  placeCode: PlaceCode,
  placeName: z.string(),
  policyId: z.string(),
  policyNumber: z.string(),
  transferCount: z.int(),
  unconfirmedTransfers: z
    .int()
    .describe("未确认: those that rest on a text nobody has held against the official one"),
  amountFen: Fen,
  sentFen: Fen,
  arrivedFen: Fen,
  dueOn: CivilDate.describe("The earliest date that holds for its transfers, after postponements"),
  postponedFrom: CivilDate.nullable().describe(
    "The date it was approved with, where another holds since; else null",
  ),
  dueOrigin: DeadlineOrigin,
  daysLeft: z.int().describe("Negative when overdue"),
  overdue: z.boolean(),
  preparedBy: z.string(),
  updatedAt: Instant,
  revision: z.int(),
  revisionHash: RevisionHash,
  illustrative: z.boolean(),
});
export type BatchSummary = z.infer<typeof BatchSummary>;

export const BatchEvent = z.object({
  at: Instant,
  by: z.string(),
  role: Role,
  officeName: z.string(),
  act: z.string().describe("created or a BatchAct"),
  from: BatchStage.nullable(),
  to: BatchStage,
  comment: z.string().nullable(),
  revision: z.int(),
  onBehalfOf: z.string().nullable().describe("受…委托: whose post was used"),
  step: z.int().nullable().describe("Step of the approval that was judged"),
  returnTo: z.int().nullable().describe("Step it was sent back to; null for the preparer"),
  marks: z.array(MarkView).describe("Cells that were pointed at"),
  toName: z.string().nullable().describe("转办: to whom"),
});
export type BatchEvent = z.infer<typeof BatchEvent>;

const Permission = z.object({
  permitted: z.boolean(),
  reason: z
    .string()
    .nullable()
    .describe("Problem kind that would refuse it, e.g. segregation_same_person"),
  facts: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .describe("What the sentence of that refusal names"),
});
export const PermittedAct = Permission.extend({ act: z.enum([...batchActs, ...asideActs]) });

export const BatchDetail = BatchSummary.extend({
  policy: PolicySummary,
  headcountVersionId: Id,
  headcountNumber: z.int(),
  headcountStatus: HeadcountStatus,
  headcountVerdict: HeadcountVerdict.nullable().describe(
    "人数确认 or 异议 of the version it rests on; null where nobody has decided",
  ),
  heads: Heads,
  ...SubjectsSaid.shape,
  dueCitation: Citation.nullable(),
  dueReason: z.string().nullable().describe("Why a locally set date differs from the notice's"),
  signOff: z
    .object({ number: z.string(), hash: z.string(), at: Instant })
    .nullable()
    .describe("Where the audit chain stood when it was issued; null before"),
  byLevel: z.array(z.object({ level: PayerLevel, amountFen: Fen, sentFen: Fen, arrivedFen: Fen })),
  ahead: BatchAhead,
  events: z.array(BatchEvent),
  approval: ApprovalView.nullable().describe("The request's way; null before the first 送审"),
  acts: z.array(PermittedAct).describe("What the acting post may do now, and why not"),
  telling: z
    .array(Permission.extend({ act: z.enum(["urge", "copy"]) }))
    .describe("催办, 抄送: whether the acting person may tell others of it now"),
  checks: z.object({ rowsAddUp: z.boolean(), levelsAddUp: z.boolean() }),
});
export type BatchDetail = z.infer<typeof BatchDetail>;

export const TransferStage = z.enum(transferStages);
export type TransferStage = z.infer<typeof TransferStage>;
export const TransferMatch = z.enum(["none", "tentative", "partial", "full"]);

export const BatchCell = z.object({
  transferId: Id,
  level: PayerLevel,
  payerCode: PlaceCode,
  payerName: z.string(),
  amountFen: Fen,
  legalFen: LegalFen,
  arrivedFen: Fen,
  stage: TransferStage,
  unconfirmed: z.boolean(),
  held: z.boolean().describe("暂缓: left out of sending"),
});
export const BatchRow = z.object({
  placeCode: PlaceCode,
  placeName: z.string(),
  parentCode: PlaceCode.nullable(),
  parentName: z.string().nullable(),
  heads: Heads,
  cells: z.array(BatchCell),
  totalFen: Fen,
  legalFen: LegalFen,
  moved: z
    .object({ from: Heads, to: Heads })
    .nullable()
    .describe("人数异动: by more than its office allows from the version of headcounts before"),
  advancePercent: z.string().nullable().describe("预拨比例 in percent; null where paid whole"),
});
export type BatchRow = z.infer<typeof BatchRow>;
export type BatchCell = z.infer<typeof BatchCell>;

export const BatchRows = z.object({
  rows: z.array(BatchRow).describe("By place code"),
  subtotals: z
    .array(
      z.object({
        placeCode: PlaceCode,
        placeName: z.string(),
        heads: Heads,
        byLevel: z.array(LevelAmount),
        totalFen: Fen,
        legalFen: LegalFen,
      }),
    )
    .describe("小计 by city"),
  totals: z.array(LevelAmount),
  totalFen: Fen,
  legalFen: LegalFen,
  heads: Heads,
});
export type BatchRows = z.infer<typeof BatchRows>;

export const CreateBatch = z.object({
  policyId: PolicyId,
  fiscalYear: FiscalYear,
  headcountVersionId: Id,
  placeCode: PlaceCode.describe("The place whose office prepares the batch"),
  onlyPlaces: z
    .array(PlaceCode)
    .max(5000)
    .optional()
    .describe("Leave out to take every place of the headcounts that no other batch covers"),
  title: WrittenText.min(2).max(100),
  kind: BatchKind,
  ...SubjectsGiven.shape,
  dueOn: CivilDate.optional().describe(
    "A locally set date 本级设定; leave out to take the policy's",
  ),
  dueReason: WrittenText.min(2).max(500).optional(),
  advanceShares: z
    .array(AdvanceShare)
    .max(20)
    .optional()
    .describe("预拨比例, only of kind advance; what no share names is paid whole"),
  idempotencyKey: IdempotencyKey,
});
export type CreateBatch = z.infer<typeof CreateBatch>;

export const ActOnBatch = z.object({
  id: Id,
  revisionHash: RevisionHash,
  comment: WrittenText.max(500).optional(),
  idempotencyKey: IdempotencyKey,
});
export type ActOnBatch = z.infer<typeof ActOnBatch>;
const Reason = WrittenText.min(10).max(500);
export const JudgeBatch = ActOnBatch.extend({
  delegationId: Id.optional().describe("委托: decide in a post that is lent to this person"),
});
export const RejectBatch = JudgeBatch.extend({ comment: Reason });
export const SendBackBatch = JudgeBatch.extend({
  comment: Reason,
  toStep: z.int().min(0).max(9).optional().describe("An earlier step; the preparer when left out"),
  marks: z.array(MarkView).max(200).optional(),
});
export const HoldBatch = ActOnBatch.extend({ comment: Reason });
export const ReassignBatch = ActOnBatch.extend({
  toUserId: Id,
  comment: WrittenText.min(2).max(500),
});
export const JudgeManyBatches = z.object({
  act: DecidingAct,
  items: z
    .array(z.object({ id: Id, revisionHash: RevisionHash }))
    .min(1)
    .max(5000),
  comment: WrittenText.max(500).optional(),
  delegationId: Id.optional(),
  idempotencyKey: IdempotencyKey,
});
export const IssueBatch = ActOnBatch.extend({ documentNumber: DocumentNumber });

export const BatchActed = z.object({
  id: Id,
  stage: BatchStage,
  revision: z.int(),
  revisionHash: RevisionHash,
  replayed: z.boolean(),
});
export type BatchActed = z.infer<typeof BatchActed>;

export const UrgeBatch = z.object({
  id: Id,
  comment: WrittenText.max(200).optional(),
  idempotencyKey: IdempotencyKey,
});
export const BatchUrged = z.object({
  id: Id,
  told: z.array(z.string()).describe("Names of those who were told"),
  replayed: z.boolean(),
});

export const CopyBatch = z.object({
  id: Id,
  toUserIds: z.array(Id).min(1).max(20),
  note: WrittenText.max(200).optional(),
  idempotencyKey: IdempotencyKey,
});
export const BatchCopied = BatchUrged;

export const OwedByLevel = z.object({
  placeCode: PlaceCode,
  level: PayerLevel,
  legalFen: Fen.describe("应拨, whichever batches carry it"),
});
export type OwedByLevel = z.infer<typeof OwedByLevel>;
