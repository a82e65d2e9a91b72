export { type LastSignIn, readLastSignIn } from "./last-sign-in.ts";
export {
  type AttemptLimit,
  attemptsKept,
  countAttempt,
  forgetAttempts,
  takeAttempt,
} from "./attempts.ts";
export { factorsOf } from "./enrolled.ts";
export { type Keys, keysFrom } from "./keys.ts";
export {
  beginPasskey,
  beginStepUpByPasskey,
  confirmPasskey,
  removePasskey,
  stepUpByPasskey,
} from "./passkeys.ts";
export { type MySecondFactors, readSecondFactors } from "./read-second-factors.ts";
export { renewRecoveryCodes } from "./recovery-codes.ts";
export type { SecondFactorProblem } from "./second-factor-problem.ts";
export type { SessionAct } from "./session-act.ts";
export { endOtherSessions, endSession, listSessions, type OpenSession } from "./sessions.ts";
export { stepUpByRecoveryCode, stepUpByTotp } from "./step-up-acts.ts";
export { beginTotp, confirmTotp, removeTotp } from "./totp.ts";
export { totpCode, totpStep } from "./totp-code.ts";
