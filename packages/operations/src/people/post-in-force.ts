import { post } from "@daowei/db/schema";
import { sql, type SQL } from "drizzle-orm";

/** Held today: not ended, and its last day, where one is set, not past by the store's date. */
export const isHeld: SQL = sql`${post.endedAt} is null and (${post.endsOn} is null or ${post.endsOn} >= (store_now() at time zone 'Asia/Shanghai')::date)`;
