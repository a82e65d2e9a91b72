import type { Transaction } from "@daowei/db";
import { auditHead } from "@daowei/db/schema";
import { type SQL, sql } from "drizzle-orm";
import { contentText, type EntryContent, genesisHash, sealOf } from "../audit-seal.ts";
import { sha256 } from "../identity.ts";
import type { Anchor, CheckOfRows, Finding } from "./finding.ts";
import { FindingList } from "./finding-list.ts";

/** An entry as the database holds it: text, byte by byte. */
export interface StoredEntry extends EntryContent {
  readonly number: string;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Text to the microsecond: a moment moved by less than the millisecond that is hashed shows too. */
const exactMoment = sql.raw(
  `regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z'`,
);

const pageSize = 5_000;

/** The entries after a number, in order; at most so many. */
export function entriesAfter(reader: Executes, number: bigint, limit: number) {
  return readEntries(
    reader,
    sql`where number > ${number} order by audit_entry.number limit ${limit}`,
  );
}

/** The entries about one object, in order. */
export function entriesOf(
  reader: Executes,
  object: { readonly kind: string; readonly id: string },
) {
  const own = sql`where object_kind = ${object.kind} and object_id = ${object.id}`;
  return readEntries(reader, sql`${own} order by audit_entry.number`);
}

type Executes = Pick<Transaction, "execute">;

async function readEntries(reader: Executes, which: SQL): Promise<StoredEntry[]> {
  const { rows } = await reader.execute<StoredEntry & Record<string, unknown>>(sql`
    select number::text, ${exactMoment} as at, user_id as "userId", user_name as "userName", post_id as "postId",
      role, place_code as "placeCode", via, act, object_kind as "objectKind", object_id as "objectId",
      object_place_code as "objectPlaceCode", summary, payload, request_id as "requestId",
      code_version as "codeVersion", content_hash as "contentHash", previous_hash as "previousHash", hash
    from audit_entry ${which}`);
  return rows;
}

interface Last {
  readonly number: bigint;
  readonly hash: string;
}

/** I7: the chain has no gap, every hash recomputes over what is stored, and it reaches every anchor with its hash. */
export const checkChain: CheckOfRows = async ({ reader, anchors, progress }) => {
  const list = new FindingList("I7");
  const [head] = await reader.select().from(auditHead);
  const wanted = Map.groupBy(anchors, (anchor) => anchor.number);
  const total = head === undefined ? 0 : Number(head.number);
  let last: Last = { number: 0n, hash: genesisHash };
  for (;;) {
    const page = await entriesAfter(reader, last.number, pageSize);
    for (const entry of page) last = follow(list, last, { entry, wanted });
    list.looked(page.length);
    progress(Number(last.number), total);
    if (page.length < pageSize) break;
  }
  if (head?.number !== last.number || head.hash !== last.hash)
    list.add(whole("head", `${last.number} ${last.hash}`, `${head?.number} ${head?.hash}`));
  for (const anchor of anchors)
    if (anchor.number > last.number) list.add(cutShort(anchor, last.number));
  return list.result();
};

function follow(
  list: FindingList,
  last: Last,
  { entry, wanted }: { readonly entry: StoredEntry; readonly wanted: Map<bigint, Anchor[]> },
): Last {
  const number = BigInt(entry.number);
  const bad = (rule: string, expected: string, found: string) =>
    list.add({
      rule,
      object: "audit_entry",
      id: entry.number,
      placeCode: entry.objectPlaceCode,
      expected,
      found,
    });
  const next = last.number + 1n;
  if (number !== next) bad("chain_gap", next.toString(), entry.number);
  else if (entry.previousHash !== last.hash) bad("chain_link", last.hash, entry.previousHash);
  const contentHash = sha256(contentText(entry));
  if (contentHash !== entry.contentHash) bad("chain_content", entry.contentHash, contentHash);
  const hash = sealOf({
    number,
    previousHash: entry.previousHash,
    contentHash: entry.contentHash,
  });
  if (hash !== entry.hash) bad("chain_seal", hash, entry.hash);
  for (const anchor of wanted.get(number) ?? [])
    if (anchor.hash !== entry.hash)
      bad("anchor_hash", `${anchor.hash} (${anchor.source})`, entry.hash);
  return { number, hash: entry.hash };
}

function cutShort({ number, source }: Anchor, last: bigint): Omit<Finding, "invariant"> {
  return whole("anchor_beyond_head", `${number} (${source})`, last.toString());
}

function whole(rule: string, expected: string, found: string): Omit<Finding, "invariant"> {
  return { rule, object: "audit_head", id: "1", placeCode: null, expected, found };
}
