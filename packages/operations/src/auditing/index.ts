export { type AnchorList, listAnchors } from "./anchors.ts";
export { type ChainPage, type ReadChain, readChain } from "./chain-page.ts";
export { type AuditPage, listAudit, type ListAudit } from "./list.ts";
export { type VerifiedOne, verifyInvariant, type VerifyOne } from "./verify.ts";
