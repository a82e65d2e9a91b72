import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Whether a moment lies in a period of calendar days of Asia/Shanghai, both included. */
export function within(
  at: AnyColumn,
  { from, to }: { readonly from: string; readonly to: string },
): SQL {
  return sql`${at} >= ${startOfDay(from)} and ${at} < ${startOfDay(to)} + interval '1 day'`;
}

/** When a calendar day begins in Asia/Shanghai. */
export function startOfDay(day: string): SQL {
  return sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
}
