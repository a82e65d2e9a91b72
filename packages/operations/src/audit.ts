import type { Transaction } from "@daowei/db";
import { auditHead } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import { contentText, sealOf } from "./audit-seal.ts";
import type { Actor } from "./context.ts";
import { announceDeeds } from "./events/announce-deeds.ts";
import { canonicalJson, sha256 } from "./identity.ts";

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
  readonly address?: string | undefined;
}

/** Adds one entry to the chain: see `recordAll`. */
export async function record(tx: Transaction, signature: Signature, deed: Deed): Promise<void> {
  await recordAll(tx, signature, [deed]);
}

/**
 * Adds entries to the chain in one statement, however many. Call it last: it holds the chain's head until commit, and the
 * numbers must be drawn inside that lock, or two writers fork the chain.
 */
export async function recordAll(
  tx: Transaction,
  signature: Signature,
  deeds: readonly Deed[],
): Promise<void> {
  if (deeds.length === 0) return;
  // Before the head is locked: nobody waits for it.
  await announceDeeds(tx, deeds);
  const [head] = await tx
    .select({
      number: auditHead.number,
      hash: auditHead.hash,
      at: sql<string>`date_trunc('milliseconds', store_now())`,
    })
    .from(auditHead)
    .for("update");
  if (head === undefined) throw new Error("the audit chain has no head row");
  await store(tx, sealed(head, signature, deeds));
}

interface Head {
  readonly number: bigint;
  readonly hash: string;
  readonly at: string;
}

function sealed(head: Head, { actor, ...run }: Signature, deeds: readonly Deed[]) {
  const at = new Date(head.at).toISOString();
  const signed = {
    at,
    userId: actor.userId,
    userName: actor.userName,
    postId: actor.post?.id ?? null,
    role: actor.post?.role ?? null,
    placeCode: actor.post?.placeCode ?? null,
    via: actor.via,
    requestId: run.requestId,
    codeVersion: run.codeVersion,
  };
  let { number, hash: previousHash } = head;
  // Which of a person's programs it was stays with what it did.
  const byKey = actor.key === undefined ? {} : { apiKeyId: actor.key.id };
  const from = run.address === undefined ? {} : { callerAddress: run.address };
  return deeds.map(({ placeCode: objectPlaceCode, ...deed }) => {
    number += 1n;
    const payload = canonicalJson({ ...deed.payload, ...byKey, ...from });
    const content = { ...signed, ...deed, objectPlaceCode, payload };
    const link = { number, previousHash, contentHash: sha256(contentText(content)) };
    previousHash = sealOf(link);
    return { ...content, ...link, hash: previousHash };
  });
}

/** The entries and the head they lead to in one statement: other writers wait from the head's lock until commit. */
async function store(tx: Transaction, entries: ReturnType<typeof sealed>): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) throw new Error("deeds without entries");
  await tx.execute(sql`
    with added as (
      insert into audit_entry (number, at, user_id, user_name, post_id, role, place_code, via, act, object_kind,
        object_id, object_place_code, summary, payload, request_id, code_version, content_hash, previous_hash, hash)
      select number, at, "userId", "userName", "postId", role, "placeCode", via, act, "objectKind",
        "objectId", "objectPlaceCode", summary, payload, "requestId", "codeVersion", "contentHash", "previousHash", hash
      from json_to_recordset(${JSON.stringify(entries.map(asJson))}::json) as row(
        number bigint, at timestamptz, "userId" uuid, "userName" text, "postId" uuid, role text, "placeCode" text,
        via text, act text, "objectKind" text, "objectId" text, "objectPlaceCode" text, summary text, payload text,
        "requestId" text, "codeVersion" text, "contentHash" text, "previousHash" text, hash text))
    update audit_head set number = ${last.number}, hash = ${last.hash} where id = 1`);
}

function asJson(entry: ReturnType<typeof sealed>[number]) {
  return { ...entry, number: entry.number.toString() };
}
