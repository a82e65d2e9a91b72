import { linkIdentity, listIdentities, unlinkIdentity } from "@daowei/operations/identities";
import { keepNote, readNote } from "@daowei/operations/notes";
import {
  chooseMail,
  claimAddress,
  confirmAddress,
  readOwnMail,
  removeAddress,
} from "@daowei/operations/person-mail";
import {
  beginPasskey,
  beginStepUpByPasskey,
  beginTotp,
  confirmPasskey,
  confirmTotp,
  endOtherSessions,
  endSession,
  listSessions,
  readLastSignIn,
  readSecondFactors,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  stepUpByPasskey,
  stepUpByRecoveryCode,
  stepUpByTotp,
} from "@daowei/operations/second-factors";
import { z } from "zod";
import {
  ChooseMail,
  ClaimAddress,
  Done,
  Id,
  Instant,
  IdentityProof,
  LastSignIn,
  LinkedIdentity,
  MailCode,
  NewPasskey,
  OpenSession,
  OwnMail,
  PasskeyOptions,
  RecoveryCode,
  RecoveryCodes,
  SecondFactors,
  SignedPasskey,
  TotpCode,
  TotpSecret,
} from "../contracts/index.ts";
import { answerOwn, router, sessionProcedure } from "../trpc.ts";

const ByItsId = z.object({ id: Id });
/** What a person keeps for himself, such as a draft; null throws it away. */
const NoteOf = z.object({ subject: z.string().min(1).max(80) });
const Ended = z.object({ ended: z.int() });
/** Nothing to say but that it is wanted. */
const Nothing = z.strictObject({});
const change = sessionProcedure.input(Nothing);

/** What a person does to his own account, whatever posts he holds. */
export const accountRouter = router({
  lastSignIn: sessionProcedure.output(LastSignIn).query(answerOwn(readLastSignIn)),
  sessions: sessionProcedure.output(z.array(OpenSession)).query(answerOwn(listSessions)),
  endSession: sessionProcedure.input(ByItsId).output(Ended).mutation(answerOwn(endSession)),
  endOtherSessions: change.output(Ended).mutation(answerOwn(endOtherSessions)),

  note: sessionProcedure
    .input(NoteOf)
    .output(z.object({ content: z.string(), keptAt: Instant }).nullable())
    .query(answerOwn(readNote)),
  keepNote: sessionProcedure
    .input(NoteOf.extend({ content: z.string().max(20_000).nullable() }))
    .output(z.object({ keptAt: Instant.nullable() }))
    .mutation(answerOwn(keepNote)),

  mail: sessionProcedure.output(OwnMail).query(answerOwn(readOwnMail)),
  claimMail: sessionProcedure.input(ClaimAddress).output(Done).mutation(answerOwn(claimAddress)),
  confirmMail: sessionProcedure.input(MailCode).output(Done).mutation(answerOwn(confirmAddress)),
  removeMail: change.output(Done).mutation(answerOwn(removeAddress)),
  chooseMail: sessionProcedure.input(ChooseMail).output(Done).mutation(answerOwn(chooseMail)),

  identities: sessionProcedure.output(z.array(LinkedIdentity)).query(answerOwn(listIdentities)),
  linkIdentity: sessionProcedure
    .input(IdentityProof)
    .output(Done)
    .mutation(answerOwn(linkIdentity)),
  unlinkIdentity: sessionProcedure.input(ByItsId).output(Done).mutation(answerOwn(unlinkIdentity)),

  secondFactors: sessionProcedure.output(SecondFactors).query(answerOwn(readSecondFactors)),
  beginTotp: change.output(TotpSecret).mutation(answerOwn(beginTotp)),
  confirmTotp: sessionProcedure
    .input(TotpCode)
    .output(RecoveryCodes)
    .mutation(answerOwn(confirmTotp)),
  removeTotp: change.output(Done).mutation(answerOwn(removeTotp)),
  beginPasskey: change.output(PasskeyOptions).mutation(answerOwn(beginPasskey)),
  confirmPasskey: sessionProcedure
    .input(NewPasskey)
    .output(RecoveryCodes)
    .mutation(answerOwn(confirmPasskey)),
  removePasskey: sessionProcedure.input(ByItsId).output(Done).mutation(answerOwn(removePasskey)),
  renewRecoveryCodes: change.output(RecoveryCodes).mutation(answerOwn(renewRecoveryCodes)),

  stepUpByTotp: sessionProcedure.input(TotpCode).output(Done).mutation(answerOwn(stepUpByTotp)),
  stepUpByRecoveryCode: sessionProcedure
    .input(RecoveryCode)
    .output(Done)
    .mutation(answerOwn(stepUpByRecoveryCode)),
  beginStepUpByPasskey: change.output(PasskeyOptions).mutation(answerOwn(beginStepUpByPasskey)),
  stepUpByPasskey: sessionProcedure
    .input(SignedPasskey)
    .output(Done)
    .mutation(answerOwn(stepUpByPasskey)),
});
