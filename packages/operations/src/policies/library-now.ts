import type { Database } from "@daowei/db";
import { policyPublication, policyVersion } from "@daowei/db/schema";
import { type PublishedText, withPublished } from "@daowei/policies";
import { eq, sql } from "drizzle-orm";
import { withNotice } from "@daowei/domain/time";
import { readNotices } from "../work-calendar/read-notices.ts";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";

/** How far the store's own law is known: the numbers of the newest publication and of the newest notice of holidays. */
export interface LibraryHead {
  readonly publications: number;
  readonly notices: number;
}

/** The same as a value in a query. */
export const libraryHead = sql<LibraryHead>`json_build_object(
  'publications', (select coalesce(max(number), 0) from policy_publication),
  'notices', (select coalesce(max(number), 0) from holiday_notice))`;

/** The library as it is now: every process sees a publication with the first question or act after its commit. */
export async function libraryNow(known: Known): Promise<Library> {
  return await libraryAt(known.database, known, await readHead(known.database));
}

/** The store, and the library as it was known before. */
export interface Known {
  readonly database: Database;
  readonly library: Library;
}

export async function readHead(reader: Reader): Promise<LibraryHead> {
  const [row] = await reader.select({ head: libraryHead }).from(sql`(select) as one`);
  if (row === undefined) throw new Error("a value without a row");
  return row.head;
}

/** The library with everything published and announced up to a head; read once for each. */
export async function libraryAt(
  reader: Reader,
  { database, library }: Known,
  head: LibraryHead,
): Promise<Library> {
  if (isSame(head, headOf(library))) return library;
  const own = library.published?.own ?? library;
  const before = latest.get(database);
  if (before?.published?.own === own && isSame(head, headOf(before))) return before;
  const texts = await readPublished(reader, head.publications);
  const notices = await readNotices(reader, head.notices);
  const made = withPublished(own, texts);
  const ids = new Set(texts.flatMap(({ id, kept }) => (kept === null ? [] : [id])));
  const calendar = notices.reduce(withNotice, own.calendar);
  const published = { own, head, ids, notices, unreadable: made.unreadable };
  const now = { ...made.library, calendar, published };
  if (before === undefined || isOlder(headOf(before), head)) latest.set(database, now);
  return now;
}

/** How far a library knows what the store added to it. */
export function headOf({ published }: Library): LibraryHead {
  return published === undefined ? { publications: 0, notices: 0 } : published.head;
}

function isSame(a: LibraryHead, b: LibraryHead): boolean {
  return a.publications === b.publications && a.notices === b.notices;
}

function isOlder(a: LibraryHead, b: LibraryHead): boolean {
  return a.publications <= b.publications && a.notices <= b.notices;
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
