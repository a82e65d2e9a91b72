import { type Database, transact } from "@daowei/db";
import type { outbox } from "@daowei/db/schema";
import { sql } from "drizzle-orm";

type Row = typeof outbox.$inferSelect;

/** A message that this worker alone may send, until the lease ends; the fence tells it from whoever had it before. */
export interface Claimed {
  readonly id: string;
  readonly kind: Row["kind"];
  readonly channel: Row["channel"];
  readonly destinationId: string;
  readonly placeCode: string;
  readonly payload: Row["payload"];
  readonly attempt: number;
  readonly fence: number;
}

/** The worker sees to the messages of every place. */
export const wholeStore = { scope: { kind: "whole-store" } } as const;

export interface ClaimWish {
  readonly most: number;
  /** Longer than sending may take: who is not back by then has lost the message. */
  readonly leaseMillis: number;
}

/**
 * Takes the messages that wait longest, also those whose worker did not come back. Of one ordering key only the first that is
 * not settled is taken, so that a receiver gets them in order.
 */
export async function claimMessages(
  database: Database,
  { most, leaseMillis }: ClaimWish,
): Promise<readonly Claimed[]> {
  const { rows } = await transact(
    database,
    (tx) =>
      tx.execute<Claimed & Record<string, unknown>>(sql`
        with next as (
          select id from outbox waiting
          where due_at <= (select clock_timestamp())
            and (status = 'queued' or (status = 'sending' and leased_until <= clock_timestamp()))
            and (ordering_key is null or not exists (
              select from outbox earlier where earlier.ordering_key = waiting.ordering_key
                and earlier.number < waiting.number and earlier.status in ('queued', 'sending')))
          order by due_at, number limit ${most} for update skip locked)
        update outbox set status = 'sending', fence = fence + 1, attempt = attempt + 1,
          leased_until = clock_timestamp() + make_interval(secs => ${leaseMillis}::double precision / 1000)
        from next where outbox.id = next.id
        returning outbox.id, kind, channel, destination_id as "destinationId", place_code as "placeCode", payload, attempt, fence`),
    { ...wholeStore, inIndexOrder: true },
  );
  return rows;
}
