import { destination } from "@daowei/db/schema";
import { and, isNull } from "drizzle-orm";
import type { FindDestinations } from "../outbox/compose.ts";
import { anyId } from "../reader.ts";
import type { Keys } from "../second-factors/keys.ts";
import { destinationAt, openSealed } from "./sealed-destination.ts";

/**
 * Opens what messages are addressed to, for the worker that sends them; what was stopped or cannot be read is left out. Which
 * of two secrets still signs is a matter of the wall clock: receivers have no other.
 */
export function openDestinations(
  keys: Keys,
  clock: () => Date = () => new Date(),
): FindDestinations {
  return async (tx, messages) => {
    const ids = [...new Set(messages.map(({ destinationId }) => destinationId))].filter(isStored);
    if (ids.length === 0) return new Map();
    const rows = await tx
      .select()
      .from(destination)
      .where(and(anyId(destination.id, ids), isNull(destination.stoppedAt)));
    const now = clock();
    return new Map(
      rows.flatMap(({ id, sealed }) => {
        const kept = openSealed(keys, sealed);
        return kept.ok ? [[id, destinationAt(kept.value, now)] as const] : [];
      }),
    );
  };
}

/** A person's own address is named otherwise. */
function isStored(destinationId: string): boolean {
  return !destinationId.includes(":");
}
