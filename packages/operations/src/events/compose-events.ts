import { destination } from "@daowei/db/schema";
import { isNull } from "drizzle-orm";
import { canonicalJson } from "../identity.ts";
import type { Composed, Composer } from "../outbox/compose.ts";

/** Events say what was stored, byte for byte in every attempt; whoever has stopped listening is not told any more. */
export const composeEvents: Composer = async (tx, _library, messages) => {
  const listening = await tx
    .select({ id: destination.id })
    .from(destination)
    .where(isNull(destination.stoppedAt));
  const ids = new Set(listening.map(({ id }) => id));
  return new Map(
    messages.map(({ id, destinationId, payload }): [string, Composed] => {
      if (!ids.has(destinationId)) return [id, { act: "withdraw", because: "stopped" }];
      const words = { subject: "", text: "", link: null };
      return [id, { act: "send", message: { id, ...words, event: canonicalJson(payload) } }];
    }),
  );
};
