import type { Transaction } from "@daowei/db";
import type { CivilDate } from "@daowei/domain/time";
import { sql } from "drizzle-orm";

/**
 * Takes the lock of the one row that says who looks, until the transaction ends: who is killed or cut off loses it with his
 * transaction, and nothing he would still write can be stored.
 */
export async function claimScan(
  tx: Transaction,
  everyMillis: number | null,
): Promise<"ours" | "elsewhere" | "not_yet"> {
  // The demonstration's clock waits for its turn; the server's round does not.
  const wait = everyMillis === null ? sql`` : sql`skip locked`;
  const { rows } = await tx.execute<{ due: boolean }>(sql`
    select ${everyMillis}::double precision is null or looked_at is null
      or looked_at + make_interval(secs => ${everyMillis}::double precision / 1000) <= clock_timestamp()
      -- A look that is still to come was taken by a clock that was put back since.
      or looked_at > clock_timestamp() + interval '1 minute' as due
    from reminder_scan for update ${wait}`);
  const [row] = rows;
  if (row === undefined) return "elsewhere";
  return row.due ? "ours" : "not_yet";
}

/** Remembers the look: of the plans in their quiet hours nothing was looked at that counts. */
export async function noteScan(
  tx: Transaction,
  today: CivilDate,
  awake: readonly string[],
): Promise<void> {
  await tx.execute(sql`update reminder_scan set looked_at = clock_timestamp(), runs = runs + 1`);
  await tx.execute(sql`
    insert into reminder_look (plan_version, looked_on)
    select version, ${today}::date from unnest(${sql.param(awake)}::text[]) as awake(version)
    on conflict (plan_version) do update set looked_on = greatest(reminder_look.looked_on, excluded.looked_on)`);
}
