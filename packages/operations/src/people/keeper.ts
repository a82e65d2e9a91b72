import { type Database, type Transaction, transact } from "@daowei/db";
import { user } from "@daowei/db/schema";
import type { Gazetteer } from "@daowei/domain/places";
import { refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import type { Signature } from "../audit.ts";
import type { PeopleProblem } from "./people-problem.ts";

/** Whoever looks after accounts and posts: the operator at the server's command line, or the demonstration itself. */
export interface Keeper {
  readonly database: Database;
  readonly signature: Signature;
  readonly gazetteer: Gazetteer;
  readonly fiscalYear: number;
}

class Refused extends Error {
  readonly problem: PeopleProblem;
  constructor(problem: PeopleProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** One transaction that leaves nothing behind when it is refused. */
export async function keep<T>(
  keeper: Keeper,
  work: (tx: Transaction) => Promise<Result<T, PeopleProblem>>,
): Promise<Result<T, PeopleProblem>> {
  try {
    return await transact(
      keeper.database,
      async (tx) => {
        const done = await work(tx);
        if (!done.ok) throw new Refused(done.problem);
        return done;
      },
      { scope: { kind: "whole-store" } },
    );
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem);
    throw error;
  }
}

/** The person of a user name, locked until the transaction ends. */
export async function lockPerson(
  tx: Transaction,
  username: string,
): Promise<typeof user.$inferSelect | undefined> {
  const [person] = await tx
    .select()
    .from(user)
    .where(eq(user.username, username.toLowerCase()))
    .for("update");
  return person;
}
