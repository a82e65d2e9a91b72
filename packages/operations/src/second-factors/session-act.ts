import { type Transaction, transact } from "@daowei/db";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { type Deed, record } from "../audit.ts";
import type { SessionContext } from "../context.ts";
import type { Problem } from "../problem.ts";

/** What an act of a person on his own account leaves. A refusal may leave a line too: a wrong code is worth one. */
export interface SessionActed<O> {
  readonly outcome: Result<O, Problem>;
  readonly deed: Deed | null;
}

export type SessionAct<I, O> = (context: SessionContext, input: I) => Promise<Result<O, Problem>>;

/** An act of a signed-in person on his own account: one transaction, one line in the audit, whatever post he holds. */
export function sessionAct<I, O>(
  work: (tx: Transaction, context: SessionContext, input: I) => Promise<SessionActed<O>>,
): SessionAct<I, O> {
  return (context, input) =>
    transact(
      context.database,
      async (tx) => {
        const { outcome, deed } = await work(tx, context, input);
        if (deed !== null) await record(tx, signatureOf(context), deed);
        return outcome;
      },
      { scope: { kind: "whole-store" } },
    );
}

export const refused = (problem: Problem): SessionActed<never> => ({
  outcome: refuse(problem),
  deed: null,
});

/** What was done to the person's own account, in one line. */
export function done<O>(value: O, deed: Deed): SessionActed<O> {
  return { outcome: ok(value), deed };
}

export function ownDeed(
  { person, post }: SessionContext,
  act: string,
  { summary, payload = {} }: { summary: string; payload?: Readonly<Record<string, unknown>> },
): Deed {
  return {
    act,
    objectKind: "person",
    objectId: person.userId,
    placeCode: post?.placeCode ?? "000000",
    summary,
    payload,
  };
}

function signatureOf({ person, post, requestId, codeVersion, address }: SessionContext) {
  const { userId, name: userName } = person;
  const actor = { userId, userName, post, via: "session" as const };
  return { actor, requestId, codeVersion, address };
}
