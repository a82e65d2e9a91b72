import { type Database, type Transaction, transact } from "@daowei/db";
import { auditEntry, auditHead } from "@daowei/db/schema";
import { asc, eq, gt, sql } from "drizzle-orm";
import type { Actor } from "./context.ts";
import { canonicalJson, sha256 } from "./identity.ts";
import type { Reader } from "./reader.ts";

/** What an act did, for the record. */
export interface Deed {
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** Place whose affairs the act concerned. */
  readonly placeCode: string;
  /** One line with the figures, for the list. */
  readonly summary: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** By whom and in which run; `post` is null for what the system does for no one's post. */
export interface Signature {
  readonly actor: Omit<Actor, "post"> & { readonly post: Actor["post"] | null };
  readonly requestId: string;
  readonly codeVersion: string;
}

type Entry = typeof auditEntry.$inferSelect;

/**
 * Adds one entry to the chain. Call it last: it holds the chain's head until commit, and the number must be drawn inside
 * that lock, or two writers fork the chain.
 */
export async function record(tx: Transaction, signature: Signature, deed: Deed): Promise<void> {
  const [head] = await tx
    .select({
      number: auditHead.number,
      hash: auditHead.hash,
      at: sql<string>`date_trunc('milliseconds', store_now())`,
    })
    .from(auditHead)
    .for("update");
  if (head === undefined) throw new Error("the audit chain has no head row");
  const entry = seal(head, signature, deed);
  await tx.insert(auditEntry).values(entry);
  await tx
    .update(auditHead)
    .set({ number: entry.number, hash: entry.hash })
    .where(eq(auditHead.id, 1));
}

function seal(
  head: { readonly number: bigint; readonly hash: string; readonly at: string },
  { actor, requestId, codeVersion }: Signature,
  deed: Deed,
): Entry {
  const unsealed = {
    number: head.number + 1n,
    at: new Date(head.at),
    userId: actor.userId,
    userName: actor.userName,
    postId: actor.post?.id ?? null,
    role: actor.post?.role ?? null,
    placeCode: actor.post?.placeCode ?? null,
    via: actor.via,
    act: deed.act,
    objectKind: deed.objectKind,
    objectId: deed.objectId,
    objectPlaceCode: deed.placeCode,
    summary: deed.summary,
    payload: canonicalJson(deed.payload),
    requestId,
    codeVersion,
    previousHash: head.hash,
  };
  return { ...unsealed, hash: hashOf(unsealed) };
}

function hashOf(entry: Omit<Entry, "hash">): string {
  return sha256(canonicalJson({ ...entry, at: entry.at.toISOString() }));
}

/** What is wrong with the chain. */
export type ChainFault =
  | { readonly kind: "gap"; readonly expected: string; readonly found: string }
  | { readonly kind: "broken_link"; readonly number: string }
  | { readonly kind: "changed_entry"; readonly number: string }
  | { readonly kind: "head_differs"; readonly head: string; readonly last: string };

/** Recomputes the whole chain in pages of a thousand; an empty list says that nothing was changed, cut out or put in. */
export function verifyAudit(database: Database): Promise<readonly ChainFault[]> {
  return transact(database, faultsIn, {
    scope: { kind: "whole-store" },
    isolation: "repeatable read",
    readOnly: true,
  });
}

async function faultsIn(db: Reader): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  let last = { number: 0n, hash: "0".repeat(64) };
  for (;;) {
    const page = await db
      .select()
      .from(auditEntry)
      .where(gt(auditEntry.number, last.number))
      .orderBy(asc(auditEntry.number))
      .limit(1000);
    for (const { hash, ...entry } of page) {
      faults.push(...faultsOf(last, entry, hash));
      last = { number: entry.number, hash };
    }
    if (page.length < 1000) break;
  }
  const [head] = await db.select().from(auditHead);
  if (head?.number !== last.number || head.hash !== last.hash)
    faults.push({ kind: "head_differs", head: String(head?.number), last: String(last.number) });
  return faults;
}

function* faultsOf(
  last: { readonly number: bigint; readonly hash: string },
  entry: Omit<Entry, "hash">,
  hash: string,
): Generator<ChainFault> {
  const number = entry.number.toString();
  const expected = last.number + 1n;
  if (entry.number !== expected)
    yield { kind: "gap", expected: expected.toString(), found: number };
  if (entry.previousHash !== last.hash) yield { kind: "broken_link", number };
  if (hashOf(entry) !== hash) yield { kind: "changed_entry", number };
}
