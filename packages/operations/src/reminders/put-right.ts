import type { Transaction } from "@daowei/db";
import type { CivilDate } from "@daowei/domain/time";
import { sql } from "drizzle-orm";

/**
 * After the clock of PostgreSQL's machine was ahead and is put back: what was to wait minutes would wait until the wrong time
 * comes. Nothing waits longer than a day (quiet hours) or keeps a message longer than minutes, so whatever would is released.
 */
export async function releaseWaits(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    update outbox set due_at = clock_timestamp()
    where status = 'queued' and due_at > clock_timestamp() + ${longestWait}`);
  await tx.execute(sql`
    update outbox set due_at = least(due_at, clock_timestamp()), leased_until = clock_timestamp()
    where status = 'sending' and leased_until > clock_timestamp() + ${longestLease}`);
  await tx.execute(sql`
    update payment_order set due_at = least(due_at, clock_timestamp())
    where status in ('queued', 'unknown') and due_at > clock_timestamp() + ${longestWait}`);
  await tx.execute(sql`
    update payment_order set leased_until = clock_timestamp()
    where status in ('calling', 'unknown') and leased_until > clock_timestamp() + ${longestLease}`);
}

const longestWait = sql.raw("interval '25 hours'");
const longestLease = sql.raw("interval '1 hour'");

export interface SeriesTold extends Record<string, unknown> {
  readonly subjectKey: string;
  readonly dueOn: string;
  readonly series: "office" | "up";
  readonly plannedOn: string;
}

/** Of due dates that were told ahead of time, in the days of a wrong clock: the newest step of each series that was told and is not of a day to come. */
export async function toldByToday(
  tx: Transaction,
  today: CivilDate,
  subjectKeys: readonly string[],
): Promise<readonly SeriesTold[]> {
  if (subjectKeys.length === 0) return [];
  const { rows } = await tx.execute<SeriesTold>(sql`
    select subject_key as "subjectKey", due_on::text as "dueOn",
      case when starts_with(step, 'up+') then 'up' else 'office' end as series, max(planned_on)::text as "plannedOn"
    from reminder where subject_key = any(${sql.param(subjectKeys)}::text[]) and planned_on <= ${today}::date
    group by 1, 2, 3`);
  return rows;
}
