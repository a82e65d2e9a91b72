import { delegation, post, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type Context, today } from "../context.ts";
import { instant, type Reader } from "../reader.ts";
import type { ActingJudge } from "./acting-judge.ts";

export interface DelegationView {
  id: string;
  delegatorName: string;
  delegateName: string;
  role: Role;
  officeName: string;
  placeCode: string;
  fromOn: string;
  toOn: string;
  reason: string;
  createdAt: string;
  endedAt: string | null;
  state: "coming" | "in_force" | "past" | "ended";
  /** Whether this person gave it, and may end it. */
  mine: boolean;
}

/** 委托: those that this person gave or was given, the newest first. */
export const listDelegations = ask<object, DelegationView[]>(async (context) => {
  const { userId } = context.actor;
  const rows = await context.db
    .select({ delegation, role: post.role, officeName: post.officeName })
    .from(delegation)
    .innerJoin(post, eq(post.id, delegation.postId))
    .where(or(eq(delegation.delegatorId, userId), eq(delegation.delegateId, userId)))
    .orderBy(desc(delegation.createdAt), desc(delegation.id))
    .limit(200);
  return ok(rows.map(({ delegation: row, ...own }) => ({ ...viewOf(context, row), ...own })));
});

function viewOf(context: Context, row: typeof delegation.$inferSelect) {
  const { id, delegatorName, delegateName, placeCode, fromOn, toOn, reason } = row;
  return {
    id,
    delegatorName,
    delegateName,
    placeCode,
    fromOn,
    toOn,
    reason,
    createdAt: instant(row.createdAt),
    endedAt: row.endedAt === null ? null : instant(row.endedAt),
    state: stateOf(context, row),
    mine: row.delegatorId === context.actor.userId,
  };
}

function stateOf(
  context: Context,
  { endedAt, fromOn, toOn }: typeof delegation.$inferSelect,
): DelegationView["state"] {
  if (endedAt !== null) return "ended";
  const day = today(context);
  if (fromOn > day) return "coming";
  return toOn < day ? "past" : "in_force";
}

/** The posts lent to this person today, by holders who still hold them, as he would decide in them. */
export async function lentToday(reader: Reader, context: Context): Promise<ActingJudge[]> {
  const day = today(context);
  const rows = await reader
    .select({ delegation, role: post.role, placeCode: post.placeCode })
    .from(delegation)
    .innerJoin(post, and(eq(post.id, delegation.postId), eq(post.userId, delegation.delegatorId)))
    .innerJoin(user, eq(user.id, post.userId))
    .where(
      and(
        eq(delegation.delegateId, context.actor.userId),
        isNull(delegation.endedAt),
        lte(delegation.fromOn, day),
        gte(delegation.toOn, day),
        isNull(post.endedAt),
        isNull(user.disabledAt),
      ),
    );
  return rows.map(({ delegation: lent, role, placeCode }) => ({
    userId: context.actor.userId,
    role,
    placeCode,
    postId: lent.postId,
    delegatorId: lent.delegatorId,
    delegationId: lent.id,
    delegatorName: lent.delegatorName,
  }));
}
