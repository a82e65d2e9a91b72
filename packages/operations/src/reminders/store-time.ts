import { type CivilDate, civilDate } from "@daowei/domain/time";
import { sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** The store's date and time of day in Asia/Shanghai, by the database's clock. */
export interface StoreTime {
  readonly today: CivilDate;
  /** "21:30" */
  readonly timeOfDay: string;
}

export async function storeTime(reader: Reader): Promise<StoreTime> {
  const { rows } = await reader.execute<{ today: string; time: string }>(sql`
    select to_char(at, 'YYYY-MM-DD') as today, to_char(at, 'HH24:MI') as time
    from (select store_now() at time zone 'Asia/Shanghai' as at) as now`);
  const [now] = rows;
  if (now === undefined) throw new Error("a value without a row");
  return { today: civilDate(now.today), timeOfDay: now.time };
}
