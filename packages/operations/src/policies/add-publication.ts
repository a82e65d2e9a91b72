import type { Transaction } from "@daowei/db";
import { policyPublication } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { headOf, readHead } from "./library-now.ts";

/** Any number, the same in every version. */
const publicationLock = 7_239_417;

/** Writes the next publication; refuses when another one came since the library was read that this one was checked beside. */
export async function addPublication(
  tx: Transaction,
  { library }: Context,
  row: Omit<typeof policyPublication.$inferInsert, "number" | "at">,
): Promise<Result<void, Problem>> {
  await tx.execute(sql`select pg_advisory_xact_lock(${publicationLock})`);
  const { publications: head } = await readHead(tx);
  if (head !== headOf(library).publications) return refuse({ kind: "policies_changed" });
  await tx.insert(policyPublication).values({ ...row, number: head + 1 });
  return ok(undefined);
}
