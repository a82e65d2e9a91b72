export { IndefiniteOutcomeError } from "@daowei/db";
export { ask } from "./ask.ts";
export {
  type Act,
  type Acting,
  type Actor,
  type Calling,
  type Context,
  type SessionContext,
  today,
} from "./context.ts";
export type { Library, LoadedPolicy } from "./library.ts";
export type {
  AccessProblem,
  BatchProblem,
  EnrolmentProblem,
  Problem,
  RowProblem,
} from "./problem.ts";
export type {
  PaymentProblem,
  StatementProblem,
  TransferProblem,
} from "./transfers/transfer-problem.ts";
export { authorise, inScope, needPlace, needRole } from "./authorise.ts";
export { type Deed, record, recordAll, type Signature } from "./audit.ts";
export { canonicalJson, newId, sha256 } from "./identity.ts";
export { type Factor, factors, requireStepUp, type StepUp, stepUpMinutes } from "./step-up.ts";
export { libraryNow } from "./policies/library-now.ts";
export { write, type WriteOf, type Written } from "./write.ts";
export { recordSignIn, type SignInAct, type SignInNote } from "./record-sign-in.ts";
export { verifyAudit } from "./verification/index.ts";
