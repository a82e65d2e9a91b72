import { type SQL, sql } from "drizzle-orm";

/** By how much a place of a batch may move before its office wants to be told, in whole percent. */
export interface Allowed {
  readonly id: string;
  readonly percent: number;
}

/** The same as rows of a statement: `a.id`, `a.percent`. */
export function allowedOf(batches: readonly Allowed[]): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(batches)}::jsonb) as a(id uuid, percent int)`;
}
