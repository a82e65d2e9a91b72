import type { Transaction } from "@daowei/db";
import { apiKey } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";

type KeyRow = typeof apiKey.$inferSelect;

/** Locks a key that the person owns and whose time is not over; any other is not found. */
export async function lockOwnKey(
  tx: Transaction,
  { actor }: Context,
  id: string,
): Promise<Result<KeyRow, Problem>> {
  const [found] = await tx
    .select({ row: apiKey, over: sql<boolean>`${apiKey.expiresAt} <= now()` })
    .from(apiKey)
    .where(eq(apiKey.id, id))
    .for("update");
  if (found === undefined || found.row.ownerId !== actor.userId)
    return refuse({ kind: "not_found", object: "api_key", id });
  const { row, over } = found;
  return over || row.revokedAt !== null ? refuse({ kind: "key_ended", id }) : ok(row);
}
