export { type Role, roles } from "./roles.ts";
export { type KeyScope, keyScopes, rolesOfScope, scopeNotOfRole } from "./key-scopes.ts";
export {
  type BatchAct,
  batchActs,
  batchLife,
  type BatchStage,
  batchStages,
  givenUpStages,
  isGivenUp,
  stagesBeforeIssue,
  type BatchStep,
  batchStep,
  actsOfRole,
} from "./batch-life.ts";
export {
  type AttachmentAct,
  attachmentActs,
  type AttachmentKind,
  attachmentKinds,
  attachmentLimits,
  type AttachmentProblem,
  type Attached,
  decideOnAttachments,
  roomForAttachment,
} from "./attachments.ts";
export {
  type BudgetSubjects,
  documentNumberLength,
  economicCodeForm,
  functionCodeForm,
  givenSubjects,
} from "./budget-subjects.ts";
export {
  conflictingPost,
  type RoleAt,
  type RoleConflict,
  roleConflicts,
} from "./post-conflicts.ts";
export { builtInOfficeSettings, movedByMore, officeSettingsLimits } from "./office-settings.ts";
export { type OfficeSettings, type SigningPlace, signingPlaces } from "./office-settings.ts";
export {
  decideOnProposal,
  type ProposalAct,
  proposalActs,
  type ProposalIntention,
  type ProposalKindName,
  proposalKinds,
  proposalLife,
  type ProposalStage,
  proposalStages,
} from "./proposal.ts";
export {
  type ApprovalProblem,
  decideOnBatch,
  type Hand,
  type Hold,
  type Intention,
  isPreparer,
  type Standing,
} from "./decide.ts";
export {
  documentKinds,
  factsFromRecord,
  type FactsOnRecord,
  factsToRecord,
  isMet,
  type PayerSum,
  type RequestFacts,
  type Skip,
  type When,
} from "./conditions.ts";
export {
  type ApprovalPolicy,
  type ApprovalPolicyFinding,
  approvalPolicySchema,
  type ApprovalStage,
  builtInApprovalPolicy,
  checkApprovalPolicy,
  periodsOf,
  requiredAttachments,
} from "./approval-policy.ts";
export {
  decidingPlace,
  type OfficeAbove,
  type Route,
  routeOf,
  routeSchema,
  type RouteStep,
  sameRoute,
} from "./route.ts";
export { agreedHere, type Judgment, type Request, standingAgreements } from "./judgments.ts";
export {
  type GivenVerdict,
  type HeadcountJudging,
  type HeadcountStanding,
  headcountStandings,
  type HeadcountVerdict,
  type HeadcountVerdictProblem,
  headcountVerdicts,
  judgeHeadcounts,
  standingAfter,
} from "./headcount-verdict.ts";
export { type Mark, markColumns } from "./marks.ts";
export {
  actOf,
  type Judge,
  type Judged,
  judgeRequest,
  type Judging,
  type JudgingAct,
  judgingActs,
  ownWordsAtLeast,
  reasonLength,
  stageAt,
  stepOf,
} from "./judge.ts";
export {
  actsEverOfRole,
  type AsideAct,
  asideActs,
  decideToHold,
  decideToReassign,
  decideToRelease,
  type Holding,
  type Reassigning,
  type ReassignProblem,
} from "./aside.ts";
export {
  isJustUnder,
  isOffHours,
  lateRecordDays,
  manyReturns,
  nearestLimit,
  type NearLimit,
  nearPercent,
  openingHours,
  type SuspicionKind,
  suspicionKinds,
} from "./suspicion.ts";
export { type Candidate, type Candidates, candidatesFor } from "./candidates.ts";
export {
  decideToDelegate,
  type Delegation,
  delegationHolds,
  type DelegationProblem,
  longestDelegation,
} from "./delegation.ts";
export { batchKindWords, batchStageWords, roleWords } from "./words.ts";
