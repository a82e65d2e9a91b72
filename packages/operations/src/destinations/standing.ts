import { sql } from "drizzle-orm";
import { instant, type Reader } from "../reader.ts";

/** How a destination has fared lately. */
export interface Standing {
  /** Of the newest attempt; null where nothing was tried yet. */
  readonly lastAttempt: {
    readonly delivered: boolean;
    readonly detail: string;
    readonly at: string;
  } | null;
  readonly lastDeliveredAt: string | null;
  /** The first failure after the last delivery; null while it does not fail. */
  readonly failingSince: string | null;
  readonly waiting: number;
  readonly dead: number;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly waiting: number;
  readonly dead: number;
  readonly outcome: string | null;
  readonly detail: string | null;
  readonly at: Date | string | null;
  readonly deliveredAt: Date | string | null;
  readonly failingSince: Date | string | null;
}

/** Read from the outbox itself: nothing about a destination's health is written anywhere else. */
export async function readStandings(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await reader.execute<Row>(sql`
    select wanted.id, counted.waiting, counted.dead, last.outcome, last.detail, last.at,
      delivered.at as "deliveredAt", failing.at as "failingSince"
    from unnest(${sql.param(ids)}::text[]) as wanted(id)
    cross join lateral (
      select count(*) filter (where status in ('queued','sending'))::int as waiting,
        count(*) filter (where status = 'dead')::int as dead
      from outbox where destination_id = wanted.id and status in ('queued','sending','dead')
    ) as counted
    left join lateral (
      select a.outcome, a.detail, a.at from outbox_attempt a join outbox o on o.id = a.outbox_id
      where o.destination_id = wanted.id and a.outcome in ('delivered','failed')
      order by a.at desc, a.fence desc limit 1
    ) as last on true
    left join lateral (
      select a.at from outbox_attempt a join outbox o on o.id = a.outbox_id
      where o.destination_id = wanted.id and a.outcome = 'delivered'
      order by a.at desc limit 1
    ) as delivered on true
    left join lateral (
      select a.at from outbox_attempt a join outbox o on o.id = a.outbox_id
      where o.destination_id = wanted.id and a.outcome = 'failed'
        and (delivered.at is null or a.at > delivered.at)
      order by a.at limit 1
    ) as failing on last.outcome = 'failed'`);
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
}

function standingOf(row: Row): Standing {
  const { waiting, dead, outcome, detail, at, deliveredAt, failingSince } = row;
  const times = { lastDeliveredAt: momentOf(deliveredAt), failingSince: momentOf(failingSince) };
  if (outcome === null || detail === null || at === null)
    return { lastAttempt: null, ...times, waiting, dead };
  const lastAttempt = { delivered: outcome === "delivered", detail, at: instant(at) };
  return { lastAttempt, ...times, waiting, dead };
}

function momentOf(value: Date | string | null): string | null {
  return value === null ? null : instant(value);
}
