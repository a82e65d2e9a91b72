import { IndefiniteOutcomeError, libraryNow } from "@daowei/operations";
import type { Act, Calling, Problem, SessionContext } from "@daowei/operations";
import type { SessionAct } from "@daowei/operations/second-factors";
import type { Result } from "@daowei/domain/result";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { problemCodes, type WireProblem } from "./problem-codes.ts";

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
  >;
  readonly requestId: string;
  readonly person: SessionContext["person"] | null;
  /** The post named by `x-daowei-post`, or the first; null when the person does not hold it. */
  readonly post: SessionContext["post"];
  readonly stepUp: SessionContext["stepUp"];
  /** Null exactly when `person` is. */
  readonly session: SessionContext["session"] | null;
  readonly origin: SessionContext["origin"];
  /** Whether an error means that the database is out of reach for now. */
  readonly isConnectionLost: (error: unknown) => boolean;
}

/** Carries a problem through tRPC to the one place that writes it into the reply. */
class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const problem = problemOf(error, ctx);
    // The sentence is made by the reader from the kind; an internal message must not leave the server.
    return { ...shape, message: problem.kind, data: { ...shape.data, problem } };
  },
});

function problemOf(error: TRPCError, ctx: ApiContext | undefined): WireProblem {
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
/** Open to everybody. */
export const publicProcedure = t.procedure;

/** For a signed-in person, whatever posts he holds. */
export const sessionProcedure = t.procedure.use(async ({ ctx, next }) => {
  const { system, person, session: own } = ctx;
  if (person === null || own === null) throw refusal({ kind: "not_signed_in" });
  const { requestId, post, stepUp, origin } = ctx;
  const session: SessionContext = {
    ...system,
    library: await libraryNow(system),
    requestId,
    person,
    post,
    stepUp,
    origin,
    session: own,
  };
  return await next({ ctx: { session } });
});

/** For a signed-in person who acts in a post. */
export const actingProcedure = sessionProcedure.use(({ ctx, next }) => {
  const { person, post, database, library, now, codeVersion, requestId, stepUp, anchorFolder } =
    ctx.session;
  if (ctx.session.session.passwordTemporary) throw refusal({ kind: "password_change_needed" });
  if (post === null) throw refusal({ kind: "no_post" });
  const { userId, name: userName } = person;
  const actor = { userId, userName, post, via: "session" } as const;
  const run = { now, codeVersion, requestId, anchorFolder };
  const acting: Calling = { database, library, ...run, stepUp, actor };
  return next({ ctx: { acting } });
});
