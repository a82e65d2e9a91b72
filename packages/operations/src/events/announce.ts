import type { Transaction } from "@daowei/db";
import type { Event } from "@daowei/domain/events";
import { sql } from "drizzle-orm";
import { newId } from "../identity.ts";
import { enqueueAll } from "../outbox/enqueue.ts";

/** What is announced: the rest of an event is added here. */
export interface Announced extends Pick<Event, "type" | "object" | "objectId" | "placeCode"> {
  /** What would make a second one the same event; left out where the act that causes it happens once. */
  readonly onceBy?: string;
  /** Told wherever somebody listens, not only where the place lies within his. */
  readonly everywhere?: boolean;
}

interface Subscriber extends Record<string, unknown> {
  readonly id: string;
  readonly placeCode: string;
  readonly rangeTo: string;
  readonly events: readonly string[];
}

/** Who listens, and the store's time; undefined where nobody does. */
export interface Audience {
  readonly subscribers: readonly Subscriber[];
  readonly at: string;
}

/** One question, and the last one where nobody listens. */
export async function readAudience(
  tx: Transaction,
  types: ReadonlySet<string>,
): Promise<Audience | undefined> {
  const { rows } = await tx.execute<Subscriber & Record<"at", string>>(sql`
    select id, place_code as "placeCode", range_to as "rangeTo", events,
      to_char(store_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from event_subscribers(${sql.param([...types])}::text[])`);
  const [first] = rows;
  return first === undefined ? undefined : { subscribers: rows, at: first.at };
}

/** Writes events to the outbox for those who listen, in the transaction of what caused them. */
export async function announce(tx: Transaction, announced: readonly Announced[]): Promise<void> {
  if (announced.length === 0) return;
  const audience = await readAudience(tx, new Set(announced.map(({ type }) => type)));
  if (audience !== undefined) await tell(tx, audience, announced);
}

/** What is told of one document to one receiver leaves in the order in which it happened. */
export async function tell(
  tx: Transaction,
  { subscribers, at }: Audience,
  announced: readonly Announced[],
): Promise<void> {
  await enqueueAll(
    tx,
    announced.flatMap((one) => {
      const event = eventOf(one, at);
      return subscribers
        .filter((subscriber) => listens(subscriber, one))
        .map(({ id, placeCode }) => ({
          kind: "event" as const,
          channel: "webhook" as const,
          destinationId: id,
          placeCode,
          orderingKey: `${id}:${one.object}:${one.objectId}`,
          dedupeKey: `event:${one.onceBy ?? event.id}:${id}`,
          payload: { ...event },
        }));
    }),
  );
}

function eventOf({ type, object, objectId, placeCode }: Announced, occurredAt: string): Event {
  return { type, id: newId(), version: 1, occurredAt, object, objectId, placeCode };
}

function listens(
  { placeCode, rangeTo, events }: Subscriber,
  { type, placeCode: where, everywhere = false }: Announced,
): boolean {
  // The same range of codes as the fence by place: a place and all below it.
  return events.includes(type) && (everywhere || (where >= placeCode && where <= rangeTo));
}
