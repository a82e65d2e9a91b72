import { auditEntry } from "@daowei/db/schema";
import { type Role, roles } from "@daowei/domain/approvals";
import { ok, refuse } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, desc, lt } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { lastYearOf } from "../places.ts";
import { anyOf, instant } from "../reader.ts";

export interface ListAudit {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AuditPage {
  items: ReturnType<typeof lineOf>[];
  nextCursor: string | null;
}

const readers: ReadonlySet<Role> = new Set(["auditor", "administrator"]);

/** 审计日志: what was done in the acting post's place and below, the newest first; for auditors and administrators. */
export const listAudit = ask<ListAudit, AuditPage>(async (context, { cursor, limit }) => {
  const { role } = context.actor.post;
  if (!readers.has(role))
    return refuse({ kind: "role_needed", act: "read_audit", needed: "auditor", held: role });
  const places = await placesInScope(context);
  const before = cursor !== undefined && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined;
  const rows = await context.db
    .select()
    .from(auditEntry)
    .where(
      and(
        anyOf(auditEntry.objectPlaceCode, places),
        before === undefined ? undefined : lt(auditEntry.number, before),
      ),
    )
    .orderBy(desc(auditEntry.number))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return ok({
    items: page.map(lineOf),
    nextCursor: last === undefined ? null : last.number.toString(),
  });
});

/** A place that is no more stays in the log of those above it: it is judged by the last year it existed. */
async function placesInScope(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectDistinct({ code: auditEntry.objectPlaceCode })
    .from(auditEntry);
  const year = yearOf(today(context));
  return rows
    .map((row) => row.code)
    .filter((code) => inScope(context, code, lastYearOf(context, code, year)));
}

function lineOf(entry: typeof auditEntry.$inferSelect) {
  return {
    seq: entry.number.toString(),
    at: instant(entry.at),
    by: entry.userName,
    role: roles.find((known) => known === entry.role) ?? null,
    placeCode: entry.placeCode,
    act: entry.act,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    summary: entry.summary,
    hash: entry.hash,
    previousHash: entry.previousHash,
  };
}
