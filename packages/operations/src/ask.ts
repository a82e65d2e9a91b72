import { transact } from "@daowei/db";
import type { Result } from "@daowei/domain/result";
import { type Act, type Context, scopeOf } from "./context.ts";
import type { Problem } from "./problem.ts";

/**
 * Makes an act of a question: one read-only transaction within the acting post's scope, so that everything the answer is made
 * of was true at the same moment, and no row of a foreign place can be in it.
 */
export function ask<I, O>(
  answer: (context: Context, input: I) => Promise<Result<O, Problem>>,
): Act<I, O> {
  return ({ database, ...acting }, input) =>
    transact(database, (tx) => answer({ ...acting, db: tx }, input), {
      scope: scopeOf(acting.actor),
      isolation: "repeatable read",
      readOnly: true,
    });
}
