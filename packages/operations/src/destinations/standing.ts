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
}

/** Read from the outbox itself: nothing about a destination's health is written anywhere else. */
export async function readStandings(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await reader.execute<Row>(sql`
    select wanted.id, counted.waiting, counted.dead, last.outcome, last.detail, last.at
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
    ) as last on true`);
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
}

function standingOf({ waiting, dead, outcome, detail, at }: Row): Standing {
  if (outcome === null || detail === null || at === null)
    return { lastAttempt: null, waiting, dead };
  return {
    lastAttempt: { delivered: outcome === "delivered", detail, at: instant(at) },
    waiting,
    dead,
  };
}
