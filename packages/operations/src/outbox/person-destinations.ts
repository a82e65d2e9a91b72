import type { Transaction } from "@daowei/db";
import { user } from "@daowei/db/schema";
import { and, isNull } from "drizzle-orm";
import type { Destination } from "../channels/index.ts";
import { hasAddress } from "../people/no-address.ts";
import { anyId } from "../reader.ts";
import type { Claimed } from "./claim.ts";

const prefix = "person:";

/** How a message to a person's own address names its destination. */
export function personDestination(personId: string): string {
  return `${prefix}${personId}`;
}

/** The addresses of persons who may sign in and have one. */
export async function personDestinations(
  tx: Transaction,
  messages: readonly Claimed[],
): Promise<Map<string, Destination>> {
  const ids = messages
    .filter(({ channel, destinationId }) => channel === "email" && destinationId.startsWith(prefix))
    .map(({ destinationId }) => destinationId.slice(prefix.length));
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: user.id, address: user.email })
    .from(user)
    .where(and(anyId(user.id, [...new Set(ids)]), isNull(user.disabledAt), hasAddress));
  return new Map(
    rows.map(({ id, address }) => [personDestination(id), { kind: "email", address }]),
  );
}
