import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { bigint, date, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { user } from "./people.ts";

/** Whole fen. */
export const fen = (name: string) => bigint(name, { mode: "bigint" });
/** Insured persons. */
export const persons = (name: string) => bigint(name, { mode: "bigint" });
/** A calendar date of Asia/Shanghai as text, YYYY-MM-DD. */
export const civilDate = (name: string) => date(name, { mode: "string" });
/** A moment, by the store's clock: see `storeNow`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

/** The database's time, moved by the days that a demonstration is set to: one source of time for every fact. */
export const storeNow = sql`store_now()`;
/** Six digits of GB/T 2260, or 660000. */
export const placeCode = (name: string) => text(name);
export const person = (name: string) => uuid(name).references(() => user.id);

export const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(","))})`;
export const isPlaceCode = (column: AnyPgColumn): SQL => sql`${column} ~ '^[0-9]{6}$'`;
export const isSha256 = (column: AnyPgColumn): SQL => sql`${column} ~ '^[0-9a-f]{64}$'`;
