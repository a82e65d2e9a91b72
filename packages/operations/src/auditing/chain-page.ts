import { transact } from "@daowei/db";
import { auditEntry, auditHead } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { asc, gt } from "drizzle-orm";
import { contentText } from "../audit-seal.ts";
import { type Act, type Calling, scopeOf } from "../context.ts";
import { entriesAfter } from "../verification/chain.ts";
import { needReader } from "./need-reader.ts";

export interface ReadChain {
  /** Number of the last entry that was read; 0 to begin. */
  readonly after: string;
  readonly limit: number;
}

export interface ChainPage {
  links: {
    number: string;
    contentHash: string;
    hash: string;
    /** What the entry says, exactly as it is hashed; null for an entry that this post does not see. */
    content: string | null;
  }[];
  head: { number: string; hash: string };
}

/**
 * The chain for whoever recomputes it himself: every number and hash of the whole store, so that a gap anywhere shows, and
 * the contents of those entries that the post may read.
 */
export const readChain: Act<ReadChain, ChainPage> = async (calling, { after, limit }) => {
  const reader = needReader(calling, "read_audit");
  if (!reader.ok) return reader;
  const from = BigInt(after);
  const { links, head } = await readLinks(calling, from, limit);
  const contents = await readContents(calling, from, limit);
  return ok({
    links: links.map(({ number, ...hashes }) => ({
      number: number.toString(),
      ...hashes,
      content: contents.get(number.toString()) ?? null,
    })),
    head: { number: head.number.toString(), hash: head.hash },
  });
};

async function readLinks({ database }: Calling, after: bigint, limit: number) {
  return transact(
    database,
    async (tx) => {
      const { number, contentHash, hash } = auditEntry;
      const links = await tx
        .select({ number, contentHash, hash })
        .from(auditEntry)
        .where(gt(number, after))
        .orderBy(asc(number))
        .limit(limit);
      const [head] = await tx.select().from(auditHead);
      if (head === undefined) throw new Error("the audit chain has no head row");
      return { links, head };
    },
    { scope: { kind: "whole-store" }, isolation: "repeatable read", readOnly: true },
  );
}

/** Within the post's own scope: the database decides which entries he may read. */
async function readContents(
  { database, actor }: Calling,
  after: bigint,
  limit: number,
): Promise<ReadonlyMap<string, string>> {
  const entries = await transact(database, (tx) => entriesAfter(tx, after, limit), {
    scope: scopeOf(actor),
    readOnly: true,
  });
  return new Map(entries.map((entry) => [entry.number, contentText(entry)]));
}
