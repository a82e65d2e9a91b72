import { outbox, outboxAttempt, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, asc, desc, eq, lt } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import { anyId, instant } from "../reader.ts";
import { personDestination } from "./person-destinations.ts";

type Row = typeof outbox.$inferSelect;

export interface ListOutbox {
  readonly status: Row["status"] | null;
  readonly kind: Row["kind"] | null;
  /** Only those written before this number, for the next page; null begins with the newest. */
  readonly before: string | null;
}

const readers: readonly Role[] = ["administrator", "auditor", "approver"];
const pageSize = 50;

/** 发送记录: what left or is to leave for the place and all below it, the newest first, with every attempt. */
export const listOutbox = ask<ListOutbox, OutboxView[]>(async (context, asked) => {
  const reading = needReader(context);
  if (!reading.ok) return reading;
  const { status, kind, before } = asked;
  const { db } = context;
  const rows = await db
    .select()
    .from(outbox)
    .where(
      and(
        status === null ? undefined : eq(outbox.status, status),
        kind === null ? undefined : eq(outbox.kind, kind),
        before === null ? undefined : lt(outbox.number, BigInt(before)),
      ),
    )
    .orderBy(desc(outbox.number))
    .limit(pageSize);
  const ids = rows.map(({ id }) => id);
  const attempts = await db
    .select()
    .from(outboxAttempt)
    .where(anyId(outboxAttempt.outboxId, ids))
    .orderBy(asc(outboxAttempt.fence), asc(outboxAttempt.at));
  const persons = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(anyId(user.id, personIds(rows)));
  const names = new Map(persons.map(({ id, name }) => [personDestination(id), name]));
  const byMessage = Map.groupBy(attempts, ({ outboxId }) => outboxId);
  return ok(
    rows.map((row) =>
      viewOf(context, row, {
        attempts: byMessage.get(row.id) ?? [],
        name: names.get(row.destinationId) ?? null,
      }),
    ),
  );
});

function needReader({ actor }: Context): Result<void, Problem> {
  const held = actor.post.role;
  if (readers.includes(held)) return ok(undefined);
  return refuse({ kind: "one_of_roles_needed", act: "read_outbox", needed: readers, held });
}

function personIds(rows: readonly Row[]): string[] {
  const prefix = personDestination("");
  return rows
    .filter(({ destinationId }) => destinationId.startsWith(prefix))
    .map(({ destinationId }) => destinationId.slice(prefix.length));
}

interface Beside {
  readonly attempts: readonly (typeof outboxAttempt.$inferSelect)[];
  /** The person it goes to; null for a group or a webhook. */
  readonly name: string | null;
}

function viewOf(context: Context, row: Row, { attempts, name }: Beside) {
  return {
    id: row.id,
    number: row.number.toString(),
    kind: row.kind,
    channel: row.channel,
    destinationId: row.destinationId,
    personName: name,
    placeCode: row.placeCode,
    placeName: placeName(context, row.placeCode, yearOf(today(context))),
    status: row.status,
    attempt: row.attempt,
    lastError: row.lastError,
    dueAt: instant(row.dueAt),
    createdAt: instant(row.createdAt),
    settledAt: row.settledAt === null ? null : instant(row.settledAt),
    attempts: attempts.map(({ outcome, detail, millis, at }) => {
      return { outcome, detail, millis, at: instant(at) };
    }),
  };
}
export type OutboxView = ReturnType<typeof viewOf>;
