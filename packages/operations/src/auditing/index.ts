export { type AnchorList, listAnchors } from "./anchors.ts";
export { type ChainPage, type ReadChain, readChain } from "./chain-page.ts";
export { type AuditPage, listAudit, type ListAudit } from "./list.ts";
export { type ListMarks, listMarks } from "./list-marks.ts";
export { type MarkedKind, type MarkForAudit, markForAudit } from "./mark.ts";
export { type AuditSample, type SampleAudit, sampleAudit } from "./sample.ts";
export { listSuspicions, type Suspicion, type SuspicionPeriod } from "./suspicions.ts";
export { type VerifiedOne, verifyInvariant, type VerifyOne } from "./verify.ts";
