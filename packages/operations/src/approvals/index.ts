export { type ChangeApprovalPolicy, previewApprovalPolicy } from "./change-policy.ts";
export { showApprovalPolicy } from "./show-policy.ts";
export { judgeManyBatches, type JudgeManyBatches } from "./bulk.ts";
export { type Colleague, listColleagues } from "./colleagues.ts";
export { delegatePost, type DelegatePost, endDelegation, type EndDelegation } from "./delegate.ts";
export { type DelegationView, listDelegations } from "./delegations.ts";
export { holdBatch, type HoldBatch, releaseBatch } from "./hold.ts";
export type { JudgeBatch } from "./judge-batch.ts";
export { reassignBatch, type ReassignBatch } from "./reassign.ts";
