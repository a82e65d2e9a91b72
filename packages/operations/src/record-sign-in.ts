import { type Database, transact } from "@daowei/db";
import { record } from "./audit.ts";

/** What happens to a person's session, for the record. */
export type SignInAct =
  | "session.sign_in"
  | "session.sign_in_failed"
  | "session.sign_out"
  | "session.step_up"
  | "session.step_up_failed"
  | "session.change_password"
  | "session.change_password_failed";

export interface SignInNote {
  readonly act: SignInAct;
  /** By the password, or by an identity of the office's sign-in service. */
  readonly way: "password" | "oidc";
  /** Null for a name that nobody has. What was typed is not kept: people type their passwords there. */
  readonly person: { readonly userId: string; readonly userName: string } | null;
  /** Place of the person's first post, or the centre's 000000: auditors read the record by place. */
  readonly placeCode: string;
  readonly address: string;
  readonly requestId: string;
  readonly codeVersion: string;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Adds what happened at the door to the audit chain, in a transaction of its own. */
export async function recordSignIn(db: Database, note: SignInNote): Promise<void> {
  const { act, way, person, placeCode, address, requestId, codeVersion } = note;
  const userId = person === null ? nobody : person.userId;
  const userName = person === null ? "" : person.userName;
  const actor = { userId, userName, post: null, via: "session" } as const;
  const deed = { act, objectKind: "session", objectId: userId, placeCode, summary: "" };
  await transact(
    db,
    (tx) => record(tx, { actor, requestId, codeVersion }, { ...deed, payload: { address, way } }),
    { scope: { kind: "whole-store" } },
  );
}
