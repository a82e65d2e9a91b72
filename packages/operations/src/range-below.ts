import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** The last code that a place below one can have: a place and all below it are one range of codes, as in the fences. */
export function lastBelow(code: SQLWrapper): SQL {
  return sql`rpad(regexp_replace(${code}, '(00){1,3}$', ''), 6, '9')`;
}
