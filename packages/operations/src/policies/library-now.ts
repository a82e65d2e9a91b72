import type { Database } from "@daowei/db";
import { policyPublication, policyVersion } from "@daowei/db/schema";
import { type PublishedText, withPublished } from "@daowei/policies";
import { eq, sql } from "drizzle-orm";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";

/** The newest publication's number, as a value in a query. */
export const publicationHead = sql<number>`(select coalesce(max(${policyPublication.number}), 0) from ${policyPublication})`;

/** The library as it is now: every process sees a publication with the first question or act after its commit. */
export async function libraryNow(known: Known): Promise<Library> {
  return await libraryAt(known.database, known, await readHead(known.database));
}

/** The store, and the library as it was known before. */
export interface Known {
  readonly database: Database;
  readonly library: Library;
}

export async function readHead(reader: Reader): Promise<number> {
  const [row] = await reader.select({ head: publicationHead }).from(sql`(select) as one`);
  if (row === undefined) throw new Error("a value without a row");
  return row.head;
}

/** The library with everything published up to a number; read once for each number. */
export async function libraryAt(
  reader: Reader,
  { database, library }: Known,
  head: number,
): Promise<Library> {
  if (head === headOf(library)) return library;
  const own = library.published?.own ?? library;
  const before = latest.get(database);
  if (before?.published?.own === own && headOf(before) === head) return before;
  const texts = await readPublished(reader, head);
  const made = withPublished(own, texts);
  const ids = new Set(texts.flatMap(({ id, kept }) => (kept === null ? [] : [id])));
  const now = { ...made.library, published: { own, head, ids, unreadable: made.unreadable } };
  if (before === undefined || headOf(before) < head) latest.set(database, now);
  return now;
}

/** The newest publication that a library knows. */
export function headOf({ published }: Library): number {
  return published === undefined ? 0 : published.head;
}

// One for each store: in tests a process has several.
const latest = new WeakMap<Database, Library>();

/** What was published last under each id, up to a number: what came since belongs to the next library. */
export async function readPublished(reader: Reader, head: number): Promise<PublishedText[]> {
  const newest = sql`(select max(number) from policy_publication where number <= ${head} group by policy_id)`;
  const rows = await reader
    .select({
      id: policyPublication.policyId,
      version: policyVersion.version,
      text: policyVersion.text,
    })
    .from(policyPublication)
    .leftJoin(policyVersion, eq(policyVersion.version, policyPublication.version))
    .where(sql`${policyPublication.number} in ${newest}`)
    .orderBy(policyPublication.policyId);
  return rows.map(({ id, version, text }) => ({
    id,
    kept: version === null || text === null ? null : { version, text },
  }));
}
