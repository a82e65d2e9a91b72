import { user } from "@daowei/db/schema";
import { type SQL, sql } from "drizzle-orm";

/** People sign in by user name; the address they begin with is one that can never receive anything. */
export function noAddress(username: string): string {
  return `${username}@daowei.invalid`;
}

/** Whether a person has an address that can. */
export const hasAddress: SQL<boolean> = sql<boolean>`${user.email} not like '%@daowei.invalid'`;
