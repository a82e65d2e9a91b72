import { IndefiniteOutcomeError, libraryNow } from "@daowei/operations";
import type { Act, Actor, Calling, Problem, SessionContext } from "@daowei/operations";
import type { KeyCall, KeyHolder, KeyProblem } from "@daowei/operations/api-keys";
import type { SessionAct } from "@daowei/operations/second-factors";
import type { KeyScope } from "@daowei/domain/approvals";
import type { Result } from "@daowei/domain/result";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { ProcedureMeta } from "./rest/rest-meta.ts";
import { problemCodes, type RateExceeded, type WireProblem } from "./problem-codes.ts";

/** What the server knows of a request before any procedure runs. */
export interface ApiContext {
  readonly system: Pick<
    SessionContext,
    | "database"
    | "now"
    | "library"
    | "codeVersion"
    | "demonstration"
    | "anchorFolder"
    | "keys"
    | "hashPassword"
    | "paying"
    | "reminding"
  >;
  readonly requestId: string;
  /** Where the request comes from, as far as the server believes it. */
  readonly address: string;
  readonly person: SessionContext["person"] | null;
  /** The post named by `x-daowei-post`, or the first; null when the person does not hold it. */
  readonly post: SessionContext["post"];
  readonly stepUp: SessionContext["stepUp"];
  /** Null exactly when there is no person, or a program acts for him. */
  readonly session: SessionContext["session"] | null;
  /** The key that was shown: whose it is, or why it opens nothing; null where none was shown. */
  readonly key: Result<KeyHolder, KeyProblem> | null;
  /** Counts this call; says which limit is full, and then nothing is done. */
  readonly takeTurn?: ((procedure: string) => Promise<RateExceeded | null>) | undefined;
  /** Takes down what a program asked for. */
  readonly onKeyCall?: ((call: KeyCall) => void) | undefined;
  readonly origin: SessionContext["origin"];
  /** Whether an error means that the database is out of reach for now. */
  readonly isConnectionLost: (error: unknown) => boolean;
}

/** Carries a problem through tRPC to the one place that writes it into the reply. */
class ProblemError extends Error {
  readonly problem: Problem | RateExceeded;
  constructor(problem: Problem | RateExceeded) {
    super(problem.kind);
    this.problem = problem;
  }
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const problem = wireProblemOf(error, ctx);
      // The sentence is made by the reader from the kind; an internal message must not leave the server.
      return { ...shape, message: problem.kind, data: { ...shape.data, problem } };
    },
  });

/** What is told of an error: the refusal it carries, or its kind and nothing from within. */
export function wireProblemOf(error: TRPCError, ctx: ApiContext | undefined): WireProblem {
  const { cause } = error;
  if (cause instanceof ProblemError) return cause.problem;
  if (error.code === "BAD_REQUEST") return malformed(cause);
  if (error.code === "METHOD_NOT_SUPPORTED") return { kind: "method_refused" };
  if (error.code === "NOT_FOUND")
    return { kind: "not_found", object: "procedure", id: error.message };
  if (cause instanceof IndefiniteOutcomeError) return { kind: "outcome_unknown" };
  if (ctx?.isConnectionLost(cause) === true) return { kind: "database_unavailable" };
  return { kind: "internal_error", requestId: ctx?.requestId ?? "unknown" };
}

function malformed(cause: unknown): WireProblem {
  const issues = cause instanceof ZodError ? cause.issues : [];
  return {
    kind: "malformed_input",
    fields: issues.map((issue) => ({ path: issue.path.join("."), expected: issue.message })),
  };
}

function refusal(problem: Problem): TRPCError {
  const code = problemCodes[problem.kind];
  return new TRPCError({ code, message: problem.kind, cause: new ProblemError(problem) });
}

function tooOften(problem: RateExceeded): TRPCError {
  const cause = new ProblemError(problem);
  return new TRPCError({ code: "TOO_MANY_REQUESTS", message: problem.kind, cause });
}

function unwrap<O>(result: Result<O, Problem>): O {
  if (!result.ok) throw refusal(result.problem);
  return result.value;
}

/** The same for what a person does to his own account, in whatever post. */
export function answerOwn<I, O>(act: SessionAct<I, O>) {
  return async ({
    ctx,
    input,
  }: {
    ctx: { readonly session: SessionContext };
    input: I;
  }): Promise<Plain<O>> =>
    // The same value: only what its type promises differs.
    unwrap(await act(ctx.session, input)) as Plain<O>;
}

/** Operations promise not to change their replies; the schemas of the wire describe the same values without the promise. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

/** A procedure that does nothing but pass an operation on. */
export function answer<I, O>(act: Act<I, O>) {
  return async ({
    ctx,
    input,
  }: {
    ctx: { readonly acting: Calling };
    input: I;
  }): Promise<Plain<O>> =>
    // The same value: only what its type promises differs.
    unwrap(await act(ctx.acting, input)) as Plain<O>;
}

export const router = t.router;
/** Open to everybody, as often as there is room. */
export const publicProcedure = t.procedure.use(async ({ ctx, path, next }) => {
  const full = (await ctx.takeTurn?.(path)) ?? null;
  if (full !== null) throw tooOften(full);
  return next();
});

/** A key opens what is marked for programs, within its scopes, and nothing else. */
const guarded = publicProcedure.use(async ({ ctx, meta, path, next }) => {
  const { key } = ctx;
  if (key === null) return next();
  if (!key.ok) {
    ctx.onKeyCall?.({ procedure: path, outcome: key.problem.kind, millis: 0 });
    throw refusal(key.problem);
  }
  const began = performance.now();
  const against = againstKey(key.value, meta?.keys, path);
  const done = against === undefined ? await next() : undefined;
  const outcome =
    against?.kind ?? (done?.ok === false ? wireProblemOf(done.error, ctx).kind : undefined) ?? "ok";
  const millis = Math.round(performance.now() - began);
  ctx.onKeyCall?.({ procedure: path, outcome, millis });
  if (done === undefined) throw refusal(against ?? { kind: "not_open_to_keys", asked: path });
  return done;
});

function againstKey(
  { key }: KeyHolder,
  needed: KeyScope | undefined,
  asked: string,
): KeyProblem | undefined {
  if (needed === undefined) return { kind: "not_open_to_keys", asked };
  const { scopes: held } = key;
  return held.includes(needed) ? undefined : { kind: "key_scope_needed", needed, held };
}

/** For a signed-in person, whatever posts he holds. */
export const sessionProcedure = guarded.use(async ({ ctx, next }) => {
  const { system, person, session: own } = ctx;
  if (person === null || own === null) throw refusal({ kind: "not_signed_in" });
  const { requestId, address, post, stepUp, origin } = ctx;
  const session: SessionContext = {
    ...system,
    library: await libraryNow(system),
    requestId,
    address,
    person,
    post,
    stepUp,
    origin,
    session: own,
  };
  return await next({ ctx: { session } });
});

/** For a signed-in person who acts in a post, or a program that acts for him. */
export const actingProcedure = guarded.use(async ({ ctx, next }) => {
  const actor = actorOf(ctx);
  const library = await libraryNow(ctx.system);
  return next({ ctx: { acting: callingOf(ctx, { actor, library }) } });
});

/** For a person who acts in a post by a session of his own. */
export const actingInPersonProcedure = sessionProcedure.use(({ ctx, next }) => {
  const { session, library } = ctx.session;
  const acting = callingOf(ctx, { actor: actorOf({ ...ctx, session }), library });
  return next({ ctx: { acting } });
});

function actorOf({
  person,
  post,
  session,
  key,
}: Pick<ApiContext, "person" | "post" | "session" | "key">): Actor {
  if (person === null) throw refusal({ kind: "not_signed_in" });
  if (session?.passwordTemporary === true) throw refusal({ kind: "password_change_needed" });
  if (session?.factorWanting === true) throw refusal({ kind: "second_factor_needed" });
  if (post === null) throw refusal({ kind: "no_post" });
  const { userId, name: userName } = person;
  const who = { userId, userName, post };
  return key?.ok === true ? { ...who, via: "key", key: key.value.key } : { ...who, via: "session" };
}

function callingOf(
  {
    system,
    requestId,
    address,
    stepUp,
  }: Pick<ApiContext, "system" | "requestId" | "address" | "stepUp">,
  { actor, library }: Pick<Calling, "actor" | "library">,
): Calling {
  const { database, now, codeVersion, anchorFolder, paying, keys, reminding } = system;
  const store = { database, library, now, codeVersion, anchorFolder, paying, keys, reminding };
  return { ...store, requestId, address, stepUp, actor };
}
