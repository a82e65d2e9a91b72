import type { Transaction } from "@daowei/db";
import type {
  approvalPolicyAdoption,
  holidayNotice,
  officeSettings,
  reminderPlanAdoption,
} from "@daowei/db/schema";
import { sql } from "drizzle-orm";

/** What comes into force by numbers, one after the other. */
type Numbered =
  | typeof approvalPolicyAdoption
  | typeof holidayNotice
  | typeof officeSettings
  | typeof reminderPlanAdoption;

/** The next number of a place, or of the whole store: two that come into force at once come one after the other until commit. */
export async function nextNumber(
  tx: Transaction,
  { lock, table, placeCode }: { lock: number; table: Numbered; placeCode?: string },
): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
  const within = placeCode === undefined ? sql`` : sql` where place_code = ${placeCode}`;
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from ${table}${within}`,
  );
  const [first] = rows;
  if (first === undefined) throw new Error("an aggregate without a row");
  return first.next;
}
