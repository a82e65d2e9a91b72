import { transact } from "@daowei/db";
import { auditEntry, auditHead } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, asc, eq, gte, lte, max, min } from "drizzle-orm";
import { contentText, genesisHash } from "../audit-seal.ts";
import type { Calling } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { entriesOf } from "../verification/chain.ts";
import type { Anchor } from "../verification/finding.ts";

/** The part of the chain that a package carries: from the first entry about its object to an anchor, or to the end. */
export interface ChainSlice {
  readonly first: string;
  readonly previousHash: string;
  readonly end: { readonly number: string; readonly hash: string };
  readonly anchors: readonly { readonly number: string; readonly hash: string; source: string }[];
  readonly lines: readonly string[];
}

/** About 60 MB of hashes; a batch whose life spans more is a matter for the server's own verifier. */
const limit = 250_000;

/** Contents only of the entries about the batch: of all others the package carries the hashes. */
export async function sliceOf(
  { database }: Pick<Calling, "database">,
  batchId: string,
  anchors: readonly Anchor[],
): Promise<Result<ChainSlice, Problem>> {
  return transact(database, (tx) => slice(tx, batchId, anchors), {
    scope: { kind: "whole-store" },
    isolation: "repeatable read",
    readOnly: true,
  });
}

async function slice(
  reader: Reader,
  batchId: string,
  anchors: readonly Anchor[],
): Promise<Result<ChainSlice, Problem>> {
  const span = await spanOf(reader, batchId);
  if (span === undefined) return refuse({ kind: "not_found", object: "batch", id: batchId });
  const { from, last, head } = span;
  const anchor = anchors.find(({ number }) => number >= last);
  const to = anchor === undefined || anchor.number > head ? head : anchor.number;
  const entries = Number(to - from) + 1;
  if (entries > limit) return refuse({ kind: "evidence_too_large", entries, limit });
  const { number, previousHash, contentHash, hash } = auditEntry;
  const links = await reader
    .select({ number, previousHash, contentHash, hash })
    .from(auditEntry)
    .where(and(gte(number, from), lte(number, to)))
    .orderBy(asc(number));
  const own = await entriesOf(reader, { kind: "batch", id: batchId });
  const contents = new Map(own.map((entry) => [entry.number, contentText(entry)]));
  const end = links.at(-1);
  return ok({
    first: from.toString(),
    previousHash: links[0]?.previousHash ?? genesisHash,
    end: { number: String(end?.number), hash: String(end?.hash) },
    anchors: anchors
      .filter((one) => one.number >= from && one.number <= to)
      .map((one) => ({ number: one.number.toString(), hash: one.hash, source: one.source })),
    lines: links.map((link) => {
      const text = link.number.toString();
      const content = contents.get(text) ?? null;
      return JSON.stringify({
        number: text,
        contentHash: link.contentHash,
        hash: link.hash,
        content,
      });
    }),
  });
}

async function spanOf(reader: Reader, batchId: string) {
  const [found] = await reader
    .select({ from: min(auditEntry.number), last: max(auditEntry.number) })
    .from(auditEntry)
    .where(and(eq(auditEntry.objectKind, "batch"), eq(auditEntry.objectId, batchId)));
  const [head] = await reader.select({ number: auditHead.number }).from(auditHead);
  if (found === undefined || found.from === null || found.last === null || head === undefined)
    return undefined;
  return { from: found.from, last: found.last, head: head.number };
}
