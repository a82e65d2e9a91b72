import { auditEntry, batch } from "@daowei/db/schema";
import { type Role, roles } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, desc, eq, gte, ilike, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type Context, today } from "../context.ts";
import { codesWithin } from "../places.ts";
import { anyOf, instant } from "../reader.ts";
import { z } from "zod";
import { readsOwnOnly } from "./need-reader.ts";
import { startOfDay } from "./within-period.ts";

export interface ListAudit {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Part of a person's name. */
  readonly person?: string | undefined;
  readonly role?: Role | undefined;
  /** A batch's number, document number or id, or part of a line's summary. */
  readonly document?: string | undefined;
  readonly placeCode?: string | undefined;
  /** Calendar days in Asia/Shanghai, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface AuditPage {
  items: ReturnType<typeof lineOf>[];
  nextCursor: string | null;
  /** How many there are in all, counted up to `countLimit`. */
  count: number;
}

/** Nobody reads more than this, and counting on would read the whole log. */
const countLimit = 10_000;

/**
 * 审计日志: what was done about the acting post's place and below, by its people, and to batches that carry its money; the
 * newest first. Auditors, administrators and approvers read all of it, anybody else what he did himself. The database shows
 * no other rows (see the policies of `audit_entry`).
 */
export const listAudit = ask<ListAudit, AuditPage>(async (context, input) => {
  const own = readsOwnOnly(context) ? eq(auditEntry.userId, context.actor.userId) : undefined;
  const wanted = and(own, wantedBy(context, input));
  const { cursor, limit } = input;
  const before = cursor !== undefined && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined;
  const rows = await context.db
    .select()
    .from(auditEntry)
    .where(and(wanted, before === undefined ? undefined : lt(auditEntry.number, before)))
    .orderBy(desc(auditEntry.number))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return ok({
    items: page.map(lineOf),
    nextCursor: last === undefined ? null : last.number.toString(),
    count: await countOf(context, wanted),
  });
});

async function countOf({ db }: Context, wanted: SQL | undefined): Promise<number> {
  const some = db
    .select({ number: auditEntry.number })
    .from(auditEntry)
    .where(wanted)
    .limit(countLimit)
    .as("some");
  const [counted] = await db.select({ n: sql<string>`count(*)` }).from(some);
  if (counted === undefined) throw new Error("an aggregate without a row");
  return Number(counted.n);
}

/** What of the record is asked for. That something was marked is for auditors alone. */
export function wantedBy(
  context: Context,
  asked: Omit<ListAudit, "cursor" | "limit">,
): SQL | undefined {
  const { person, role, document, placeCode, from, to } = asked;
  const year = yearOf(today(context));
  return and(
    context.actor.post.role === "auditor" ? undefined : ne(auditEntry.act, "audit.mark"),
    person === undefined ? undefined : ilike(auditEntry.userName, partOf(person)),
    role === undefined ? undefined : eq(auditEntry.role, role),
    document === undefined ? undefined : aboutDocument(context, document),
    placeCode === undefined
      ? undefined
      : anyOf(auditEntry.objectPlaceCode, codesWithin(context, placeCode, year)),
    from === undefined ? undefined : gte(auditEntry.at, startOfDay(from)),
    to === undefined ? undefined : lt(auditEntry.at, sql`${startOfDay(to)} + interval '1 day'`),
  );
}

function aboutDocument({ db }: Context, document: string): SQL | undefined {
  const batches = db
    .select({ id: sql`${batch.id}::text` })
    .from(batch)
    .where(or(eq(batch.number, document), eq(batch.documentNumber, document)));
  return or(
    eq(auditEntry.objectId, document),
    ilike(auditEntry.summary, partOf(document)),
    inArray(auditEntry.objectId, batches),
  );
}

function partOf(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

/** What every entry may say of where it came from; entries of before, and of the system, say nothing. */
const FromWhere = z.object({
  callerAddress: z.string().optional(),
  address: z.string().optional(),
});

function addressOf({ act, payload }: typeof auditEntry.$inferSelect): string | null {
  const { callerAddress, address } = FromWhere.parse(JSON.parse(payload));
  // What happened at the door names its address as a fact of its own.
  return callerAddress ?? (act.startsWith("session.") ? (address ?? null) : null);
}

export function lineOf(entry: typeof auditEntry.$inferSelect) {
  return {
    seq: entry.number.toString(),
    at: instant(entry.at),
    by: entry.userName,
    role: roles.find((known) => known === entry.role) ?? null,
    placeCode: entry.placeCode,
    act: entry.act,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    objectPlaceCode: entry.objectPlaceCode,
    summary: entry.summary,
    via: entry.via,
    address: addressOf(entry),
    requestId: entry.requestId,
    hash: entry.hash,
    previousHash: entry.previousHash,
  };
}
