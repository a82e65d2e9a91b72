export { type StoredEntry, entriesAfter } from "./chain.ts";
export {
  type Anchor,
  type CheckResult,
  type Finding,
  type Invariant,
  invariants,
} from "./finding.ts";
export {
  type InvariantReport,
  type Progress,
  type Verification,
  verifyAudit,
  type VerifyStore,
  verifyStore,
} from "./verify-store.ts";
