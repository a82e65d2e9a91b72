import { destination } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import type { Destination } from "../channels/channel.ts";
import type { Reader } from "../reader.ts";
import type { Keys } from "../second-factors/keys.ts";
import { destinationAt, openSealed } from "./sealed-destination.ts";

/** Where a message of a stored destination goes now; or why it goes nowhere. */
export type Opened =
  | { readonly kind: "open"; readonly destination: Destination }
  | { readonly kind: "stopped" }
  /** The server's secret was changed since: a person has to enter it anew. */
  | { readonly kind: "not_readable" };

/** For the worker that sends, in the whole store; the time decides which of two secrets still signs. */
export async function openDestination(
  reader: Reader,
  id: string,
  { keys, at }: { readonly keys: Keys; readonly at: Date },
): Promise<Opened> {
  const [row] = await reader.select().from(destination).where(eq(destination.id, id));
  if (row === undefined || row.stoppedAt !== null) return { kind: "stopped" };
  const kept = openSealed(keys, row.sealed);
  return kept.ok
    ? { kind: "open", destination: destinationAt(kept.value, at) }
    : { kind: "not_readable" };
}
