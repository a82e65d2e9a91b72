import { type Transaction, transact } from "@daowei/db";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { mayWrite } from "./api-keys/authorise-key.ts";
import { type Deed, recordAll } from "./audit.ts";
import { authorise } from "./authorise.ts";
import { type Act, type Context, scopeOf } from "./context.ts";
import { claimKey, type Intent, keepReply } from "./idempotency.ts";
import { canonicalJson, sha256 } from "./identity.ts";
import { type Known, libraryAt } from "./policies/library-now.ts";
import type { Problem } from "./problem.ts";

/** What a write leaves: its reply, as JSON can hold it, and its line in the audit. */
export interface Written<O> {
  readonly reply: O;
  /** Null when there was nothing to change. */
  readonly deed: Deed | null;
  /** Further lines of an act that concerned several objects. */
  readonly moreDeeds?: readonly Deed[];
}

export interface WriteOf<I, O> {
  /** `batch.submit`, `transfer.confirm_arrival`: names the act in the audit and in the scope of its keys. */
  readonly act: string;
  readonly work: (
    tx: Transaction,
    context: Context,
    input: I,
  ) => Promise<Result<Written<O>, Problem>>;
  /** What makes two requests the same, when that is less than all of the input. */
  readonly fingerprint?: (input: I) => unknown;
  /** For what concerns every place at once, such as a day that passes; all else stays within the acting post's place. */
  readonly wholeStore?: true;
}

interface Call<I, O> {
  /** Whose library is kept for the next act. */
  readonly known: Known;
  readonly context: Context;
  readonly input: I;
  readonly definition: WriteOf<I, O>;
}

/** Carries a refusal out of the transaction, so that it rolls back and gives the key free. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Makes an act of a write: one transaction in which the post is checked, the key is claimed, the work is done, its line is
 * added to the audit chain and the reply is kept. A refusal leaves nothing behind.
 */
export function write<I extends { readonly idempotencyKey: string }, O extends object>(
  definition: WriteOf<I, O>,
): Act<I, O & { readonly replayed: boolean }> {
  return async ({ database, ...acting }, input) => {
    const open = mayWrite(acting.actor, definition.act);
    if (!open.ok) return open;
    const scope =
      definition.wholeStore === true ? ({ kind: "whole-store" } as const) : scopeOf(acting.actor);
    const known = { database, library: acting.library };
    try {
      return await transact(
        database,
        async (tx) => {
          const context = { ...acting, db: tx };
          const done = await attempt(tx, { known, context, input, definition });
          if (!done.ok) throw new Refused(done.problem);
          return done;
        },
        { scope, plansForAnyValue: true },
      );
    } catch (error) {
      if (error instanceof Refused) return refuse(error.problem);
      throw error;
    }
  };
}

async function attempt<I extends { readonly idempotencyKey: string }, O extends object>(
  tx: Transaction,
  call: Call<I, O>,
): Promise<Result<O & { readonly replayed: boolean }, Problem>> {
  const { input, definition } = call;
  const authorised = await authorise(tx, call.context);
  if (!authorised.ok) return authorised;
  const { now, libraryHead } = authorised.value;
  const library = await libraryAt(tx, call.known, libraryHead);
  const context = { ...call.context, library };
  const intent = intentOf(call);
  const claimed = await claimKey<O>(tx, intent);
  if (!claimed.ok) return claimed;
  if (claimed.value !== undefined) return ok({ ...claimed.value, replayed: true });
  const written = await definition.work(tx, { ...context, now: () => now }, input);
  if (!written.ok) return written;
  const { reply, deed, moreDeeds = [] } = written.value;
  await keepReply(tx, intent, reply);
  if (deed !== null) await recordAll(tx, context, [deed, ...moreDeeds]);
  return ok({ ...reply, replayed: false });
}

function intentOf<I extends { readonly idempotencyKey: string }, O>({
  context,
  input,
  definition,
}: Call<I, O>): Intent {
  const { idempotencyKey, ...asked } = input;
  const request = definition.fingerprint === undefined ? asked : definition.fingerprint(input);
  return {
    userId: context.actor.userId,
    act: definition.act,
    key: idempotencyKey,
    // The post belongs to the request: the same act in another post is another act.
    requestSha256: sha256(canonicalJson({ post: context.actor.post.id, request })),
  };
}
