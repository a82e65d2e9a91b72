import type { Transaction } from "@daowei/db";
import type { outbox } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import { canonicalJson, newId } from "../identity.ts";

type Row = typeof outbox.$inferInsert;

/** A message to one destination; what it says is composed when it is sent. */
export interface OutboxMessage {
  /** The id the receiver sees; made here when the caller does not need to know it. */
  readonly id?: string;
  readonly kind: Row["kind"];
  readonly channel: Row["channel"];
  /** `person:<id>` for a person's own address, else the id of a stored destination. */
  readonly destinationId: string;
  /** Whose message it is: the place of the post or of the destination. */
  readonly placeCode: string;
  /** Messages of one key leave one after the other; null where order does not matter. */
  readonly orderingKey: string | null;
  /** A second message of the same key is the same message and is not written again. */
  readonly dedupeKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Not before so many minutes have gone by. */
  readonly waitMinutes?: number;
}

/** So many go in one statement. */
const together = 5_000;

/** Writes a message in the transaction of what caused it: both are stored or neither is. */
export async function enqueue(tx: Transaction, message: OutboxMessage): Promise<void> {
  await enqueueAll(tx, [message]);
}

/** The same for many, in the order given. */
export async function enqueueAll(
  tx: Transaction,
  messages: readonly OutboxMessage[],
): Promise<void> {
  for (let from = 0; from < messages.length; from += together) {
    const rows = messages
      .slice(from, from + together)
      .map((message, position) => ({ ...message, id: message.id ?? newId(), position }));
    await tx.execute(sql`
      insert into outbox (id, kind, channel, destination_id, place_code, ordering_key, dedupe_key, payload, due_at)
      select id, kind, channel, "destinationId", "placeCode", "orderingKey", "dedupeKey", payload,
        clock_timestamp() + make_interval(mins => coalesce("waitMinutes", 0))
      from json_to_recordset(${canonicalJson(rows)}::json) as row(
        id uuid, kind text, channel text, "destinationId" text, "placeCode" text, "orderingKey" text, "dedupeKey" text,
        payload json, "waitMinutes" int, position int)
      order by position
      on conflict do nothing`);
  }
}
