import { escapeIdentifier } from "pg";
import type { ClientBase } from "pg";

import type { Fingerprint } from "./problem.ts";

export interface MovedTable {
  readonly name: string;
  /** As SQL names them. */
  readonly columns: string;
}

/** All tables of a store, each after those that it refers to. */
export async function tablesInOrder(client: ClientBase): Promise<readonly MovedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(tables);
  const left = new Map(rows.map((row) => [row.name, row]));
  const ordered: MovedTable[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) => !needs.some((name) => left.has(name)));
    if (next === undefined)
      throw new Error(`these tables refer to each other: ${[...left.keys()].join(", ")}`);
    left.delete(next.name);
    ordered.push({ name: next.name, columns: next.columns.map(escapeIdentifier).join(", ") });
  }
  return ordered;
}

const tables = `
  SELECT c.relname AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          ORDER BY a.attname) AS columns,
    ARRAY(SELECT DISTINCT o.relname::text FROM pg_constraint f JOIN pg_class o ON o.oid = f.confrelid
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  ORDER BY 1`;

/** The sum of the hashes of all rows: the same whatever their order, another as soon as one byte differs. */
export async function fingerprintOf(client: ClientBase, table: MovedTable): Promise<Fingerprint> {
  const { rows } = await client.query<Fingerprint>(`
    SELECT count(*)::text AS rows,
      coalesce(sum(('x' || substr(digest, 1, 15))::bit(60)::bigint), 0)::text || ':' ||
      coalesce(sum(('x' || substr(digest, 16, 15))::bit(60)::bigint), 0)::text AS hash
    FROM (SELECT encode(sha256(convert_to(ROW(${table.columns})::text, 'UTF8')), 'hex') AS digest
          FROM ${escapeIdentifier(table.name)}) AS row`);
  const [found] = rows;
  if (found === undefined) throw new Error(`no fingerprint of ${table.name}`);
  return found;
}

/** Copied rows bring their numbers, and the next row of the target goes on after the highest. */
export async function carryNumbering(target: ClientBase): Promise<void> {
  const { rows } = await target.query<{ table: string; column: string }>(`
    SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attidentity <> ''`);
  for (const { table, column } of rows) {
    const highest = `max(${escapeIdentifier(column)})`;
    await target.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(${highest}, 1), ${highest} IS NOT NULL)
       FROM ${escapeIdentifier(table)}`,
      [escapeIdentifier(table), column],
    );
  }
}
