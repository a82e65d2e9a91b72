import { randomBytes } from "node:crypto";
import { auditEntry, auditHead } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, lte, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { lineOf, type ListAudit, wantedBy } from "./list.ts";
import { needReader } from "./need-reader.ts";

export interface SampleAudit extends Omit<ListAudit, "cursor" | "limit"> {
  readonly size: number;
  /** Left out, one is drawn. The same seed over the same entries gives the same sample, whoever asks. */
  readonly seed?: string | undefined;
  /** Number of the last entry to draw from; the chain's end when left out. */
  readonly upTo?: string | undefined;
}

export interface AuditSample {
  seed: string;
  upTo: string;
  /** Entries that were drawn from. */
  population: number;
  items: ReturnType<typeof lineOf>[];
}

/**
 * 抽样: entries chosen by the hash of seed and number, the smallest first. Whoever has the seed and the numbers draws the same
 * sample by himself, so nobody can choose what the auditor will see, and he himself cannot either once the seed is written down.
 */
export const sampleAudit = ask<SampleAudit, AuditSample>(async (context, input) => {
  const reader = needReader(context, "read_audit");
  if (!reader.ok) return reader;
  const seed = input.seed ?? randomBytes(8).toString("hex");
  const upTo = input.upTo === undefined ? await endOf(context) : BigInt(input.upTo);
  const drawnFrom = and(wantedBy(context, input), lte(auditEntry.number, upTo));
  const lot = sql`sha256(convert_to(${seed}::text || ' ' || ${auditEntry.number}::text, 'UTF8'))`;
  const rows = await context.db
    .select()
    .from(auditEntry)
    .where(drawnFrom)
    .orderBy(lot)
    .limit(input.size);
  const [counted] = await context.db
    .select({ n: sql<string>`count(*)` })
    .from(auditEntry)
    .where(drawnFrom);
  if (counted === undefined) throw new Error("an aggregate without a row");
  const population = Number(counted.n);
  return ok({ seed, upTo: upTo.toString(), population, items: rows.map(lineOf) });
});

async function endOf({ db }: Parameters<typeof wantedBy>[0]): Promise<bigint> {
  const [head] = await db.select({ number: auditHead.number }).from(auditHead);
  if (head === undefined) throw new Error("the audit chain has no head row");
  return head.number;
}
