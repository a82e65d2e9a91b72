import { auditEntry, batch, batchEvent } from "@daowei/db/schema";
import { isOffHours, manyReturns, roles } from "@daowei/domain/approvals";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { instant } from "../reader.ts";
import { within } from "./within-period.ts";
import type { Suspicion, SuspicionPeriod } from "./suspicions.ts";

/** Acts that decide on money or move it. */
const graveActs = [
  "batch.review",
  "batch.approve",
  "batch.issue",
  "transfer.record_sent",
  "transfer.order_payment",
  "transfer.confirm_arrival",
  "transfer.correct_sent",
  "transfer.reverse_sent",
  "transfer.correct_arrival",
  "transfer.reverse_arrival",
];
/** What is read of a period to look at the clock of each. */
const mostRead = 20_000;

/** Grave acts at night, on weekends and on holidays. */
export async function offHours(context: Context, period: SuspicionPeriod): Promise<Suspicion[]> {
  const rows = await context.db
    .select({
      number: auditEntry.number,
      at: auditEntry.at,
      by: auditEntry.userName,
      act: auditEntry.act,
      summary: auditEntry.summary,
      aboutKind: auditEntry.objectKind,
      aboutId: auditEntry.objectId,
    })
    .from(auditEntry)
    .where(and(inArray(auditEntry.act, graveActs), within(auditEntry.at, period)))
    .orderBy(desc(auditEntry.number))
    .limit(mostRead);
  const { calendar } = context.library;
  return rows
    .filter(({ at }) => isOffHours(new Date(at), calendar))
    .map(({ number, at, by, act, summary, aboutKind, aboutId }) => ({
      kind: "off_hours",
      objectKind: "audit_entry",
      objectId: number.toString(),
      objectName: summary,
      at: instant(at),
      by,
      act,
      aboutKind,
      aboutId,
    }));
}

/** Documents that came back to an earlier hand again and again. */
export async function repeatedReturns(
  { db }: Context,
  period: SuspicionPeriod,
): Promise<Suspicion[]> {
  const rows = await db
    .select({
      id: batch.id,
      number: batch.number,
      times: sql<number>`count(*)::int`,
      at: sql<string>`max(${batchEvent.at})`,
      by: sql<string>`string_agg(distinct ${batchEvent.userName}, '、')`,
    })
    .from(batchEvent)
    .innerJoin(batch, eq(batch.id, batchEvent.batchId))
    .where(
      and(
        inArray(batchEvent.act, ["send_back", "send_back_to_step"]),
        within(batchEvent.at, period),
      ),
    )
    .groupBy(batch.id, batch.number)
    .having(sql`count(*) >= ${manyReturns}`)
    .orderBy(sql`max(${batchEvent.at}) desc`);
  return rows.map(({ id, number, times, at, by }) => ({
    kind: "repeated_return",
    objectKind: "batch",
    objectId: id,
    objectName: number,
    at: instant(at),
    by,
    times,
  }));
}

/** One person who acted on one document in several roles, his own or lent ones. */
export async function samePerson({ db }: Context, period: SuspicionPeriod): Promise<Suspicion[]> {
  const rows = await db
    .select({
      id: batch.id,
      number: batch.number,
      by: batchEvent.userName,
      at: sql<string>`max(${batchEvent.at})`,
      held: sql<string[]>`array_agg(distinct ${batchEvent.role})`,
    })
    .from(batchEvent)
    .innerJoin(batch, eq(batch.id, batchEvent.batchId))
    .where(within(batchEvent.at, period))
    .groupBy(batch.id, batch.number, batchEvent.userId, batchEvent.userName)
    .having(sql`count(distinct ${batchEvent.role}) > 1`)
    .orderBy(sql`max(${batchEvent.at}) desc`);
  return rows.map(({ id, number, by, at, held }) => ({
    kind: "same_person",
    objectKind: "batch",
    objectId: id,
    objectName: number,
    at: instant(at),
    by,
    roles: roles.filter((role) => held.includes(role)),
  }));
}
