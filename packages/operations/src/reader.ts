import type { Database } from "@daowei/db";

/** What a question may do with a database or a transaction. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "execute">;

/** A moment as the wire writes it. */
export function instant(value: Date | string): string {
  return new Date(value).toISOString();
}
