import type { Transaction } from "@daowei/db";
import { destination } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";

export type DestinationRow = typeof destination.$inferSelect;

/** A destination of the acting post's place that still sends. */
export async function findDestination(
  reader: Reader,
  id: string,
): Promise<Result<DestinationRow, Problem>> {
  const [found] = await reader.select().from(destination).where(eq(destination.id, id));
  return sending(found, id);
}

/** The same, locked: whoever changes or stops it waits. */
export async function lockDestination(
  tx: Transaction,
  id: string,
): Promise<Result<DestinationRow, Problem>> {
  const [found] = await tx.select().from(destination).where(eq(destination.id, id)).for("update");
  return sending(found, id);
}

function sending(found: DestinationRow | undefined, id: string): Result<DestinationRow, Problem> {
  if (found === undefined) return refuse({ kind: "not_found", object: "destination", id });
  if (found.stoppedAt !== null) return refuse({ kind: "destination_stopped", name: found.name });
  return ok(found);
}
