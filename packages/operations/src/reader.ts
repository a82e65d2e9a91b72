import type { Database } from "@daowei/db";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** What a question may do with a database or a transaction. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "selectDistinctOn" | "execute">;

/** A moment as the wire writes it. */
export function instant(value: Date | string): string {
  return new Date(value).toISOString();
}

/** Whether a column has one of many values: one parameter, however many they are. */
export function anyOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::text[])`;
}

/** The same for ids. */
export function anyId(column: AnyColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`;
}
