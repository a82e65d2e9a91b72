import { approvalPolicySchema, asideActs, batchActs, markColumns } from "@daowei/domain/approvals";
import { z } from "zod";
import { CivilDate, Id, IdempotencyKey, Instant, PlaceCode, Role, WrittenText } from "./scalars.ts";

/** 复核 or 审批: agreeing at a step. */
export const DecidingAct = z.enum(["review", "approve"]);

export const MarkView = z.object({
  placeCode: PlaceCode,
  column: z.enum(markColumns),
});
export type MarkView = z.infer<typeof MarkView>;

export const ApprovalPolicy = approvalPolicySchema;
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>;

export const ChangeApprovalPolicy = z.object({ placeCode: PlaceCode, policy: ApprovalPolicy });

export const ApprovalPolicyEffect = z.object({
  placeCode: PlaceCode,
  name: z.string(),
  version: z.string(),
  stages: ApprovalPolicy.shape.stages,
  requiredAttachments: ApprovalPolicy.shape.requiredAttachments,
  before: z.object({
    name: z.string(),
    version: z.string(),
    stages: ApprovalPolicy.shape.stages,
    requiredAttachments: ApprovalPolicy.shape.requiredAttachments,
  }),
  openRequests: z.int().describe("Requests under way; they keep what they were submitted under"),
  differing: z.int().describe("Those that would go another way if submitted now"),
  requests: z.array(
    z.object({
      batchId: Id,
      number: z.string(),
      title: z.string(),
      stepsNow: z.array(z.string()),
      stepsAfter: z.array(z.string()),
    }),
  ),
});
export type ApprovalPolicyEffect = z.infer<typeof ApprovalPolicyEffect>;

export const ApprovalPolicyShown = z.object({
  placeCode: PlaceCode,
  policy: ApprovalPolicy,
  version: z.string(),
  takenBy: PlaceCode.nullable().describe("Null: the built-in policy"),
  takenByName: z.string().nullable(),
  history: z.array(
    z.object({
      number: z.int(),
      version: z.string(),
      adoptedBy: z.string(),
      adoptedAt: Instant,
      proposalId: Id,
    }),
  ),
});

const Colleague = z.object({ userId: Id, name: z.string(), officeName: z.string() });

export const ApprovalStep = z.object({
  key: z.string(),
  name: z.string(),
  role: z.enum(["reviewer", "approver"]),
  placeCode: PlaceCode.nullable(),
  placeName: z.string().nullable().describe("Null: any post whose place holds the batch's"),
  people: z.int().describe("Distinct persons needed"),
  commentNeeded: z.boolean(),
  stepUpNeeded: z.boolean(),
  because: z.array(z.string()).describe("Kinds of condition that made it needed"),
  agreedBy: z.array(z.string()).describe("Whose agreement stands"),
});
export type ApprovalStep = z.infer<typeof ApprovalStep>;

export const ApprovalView = z.object({
  policyName: z.string(),
  policyVersion: z.string(),
  builtIn: z.boolean(),
  step: z.int().nullable().describe("Where it waits; null when it is through or was sent back"),
  steps: z.array(ApprovalStep),
  skipped: z.array(z.object({ key: z.string(), name: z.string() })),
  candidates: z
    .object({
      able: z.array(Colleague),
      excluded: z.array(Colleague.extend({ because: z.string() })),
      missing: z.int(),
      blocked: z.boolean().describe("Fewer are able than are needed: it waits, it never passes"),
    })
    .nullable(),
  held: z.object({ by: z.string(), reason: z.string() }).nullable().describe("暂缓"),
  lent: z
    .array(
      z.object({
        delegationId: Id,
        delegatorName: z.string(),
        role: Role,
        acts: z.array(z.enum([...batchActs, ...asideActs])),
      }),
    )
    .describe("Lent posts in which this person may decide now"),
});
export type ApprovalView = z.infer<typeof ApprovalView>;

export const ColleagueView = Colleague.extend({ roles: z.array(Role) });
export const CopyReaderView = ColleagueView.extend({
  postId: Id.describe("The post in which he is told"),
});
export type ColleagueView = z.infer<typeof ColleagueView>;

export const DelegationView = z.object({
  id: Id,
  delegatorName: z.string(),
  delegateName: z.string(),
  role: Role,
  officeName: z.string(),
  placeCode: PlaceCode,
  fromOn: CivilDate,
  toOn: CivilDate,
  reason: z.string(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  state: z.enum(["coming", "in_force", "past", "ended"]),
  mine: z.boolean(),
});
export type DelegationView = z.infer<typeof DelegationView>;

export const DelegatePost = z.object({
  delegateId: Id,
  from: CivilDate,
  to: CivilDate,
  reason: WrittenText.min(2).max(500),
  idempotencyKey: IdempotencyKey,
});
export const EndDelegation = z.object({ id: Id, idempotencyKey: IdempotencyKey });
export const DelegationActed = z.object({ id: Id, replayed: z.boolean() });

export const NextStage = z.object({
  name: z.string(),
  certain: z.boolean().describe("Whether every batch passes it"),
  people: z.int(),
  able: z.array(
    z.object({
      name: z.string(),
      officeName: z.string(),
      lent: z.boolean().describe("委托: his post is lent to a colleague today"),
    }),
  ),
});
export type NextStage = z.infer<typeof NextStage>;
