import type { Transaction } from "@daowei/db";
import { delegation, post, user } from "@daowei/db/schema";
import { decideToDelegate } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";

export interface DelegatePost {
  readonly delegateId: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 委托: lends the acting post to a colleague of the same place for some days; both are named whenever it is used. */
export const delegatePost = write<DelegatePost, { id: string }>({
  act: "delegation.create",
  work: delegate,
});

async function delegate(
  tx: Transaction,
  context: Context,
  input: DelegatePost,
): Promise<Result<Written<{ id: string }>, Problem>> {
  const { userId, userName, post: own } = context.actor;
  const [delegateName, roles] = await postsAt(tx, input.delegateId, own.placeCode);
  if (delegateName === undefined)
    return refuse({ kind: "not_found", object: "person", id: input.delegateId });
  const dates = { from: civilDate(input.from), to: civilDate(input.to) };
  const decided = decideToDelegate({
    ...dates,
    delegatorId: userId,
    delegateId: input.delegateId,
    role: own.role,
    placeCode: own.placeCode,
    today: today(context),
    delegateRoles: roles,
  });
  if (!decided.ok) return decided;
  const id = newId();
  const { reason } = input;
  const lent = { delegateId: input.delegateId, delegateName, fromOn: dates.from, toOn: dates.to };
  const given = { delegatorId: userId, delegatorName: userName, postId: own.id };
  await tx.insert(delegation).values({ id, ...given, ...lent, placeCode: own.placeCode, reason });
  return ok({
    reply: { id },
    deed: {
      act: "delegation.create",
      objectKind: "delegation",
      objectId: id,
      placeCode: own.placeCode,
      summary: `${userName} → ${delegateName}，${dates.from} 至 ${dates.to}`,
      payload: { ...given, ...lent, role: own.role, reason },
    },
  });
}

/** The delegate's name and the roles he holds at the place; nothing where he holds none. */
async function postsAt(tx: Transaction, userId: string, placeCode: string) {
  const rows = await tx
    .select({ name: user.name, role: post.role })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(
      and(
        eq(post.userId, userId),
        eq(post.placeCode, placeCode),
        isNull(post.endedAt),
        isNull(user.disabledAt),
      ),
    );
  return [rows[0]?.name, rows.map((row) => row.role)] as const;
}

export interface EndDelegation {
  readonly id: string;
  readonly idempotencyKey: string;
}

/** 终止委托: by the one who gave it, at once. */
export const endDelegation = write<EndDelegation, { id: string }>({
  act: "delegation.end",
  work: async (tx, context, { id }) => {
    const { userId } = context.actor;
    const [ended] = await tx
      .update(delegation)
      .set({ endedBy: userId, endedAt: sql`store_now()` })
      .where(
        and(eq(delegation.id, id), eq(delegation.delegatorId, userId), isNull(delegation.endedAt)),
      )
      .returning();
    if (ended === undefined) return refuse({ kind: "not_found", object: "delegation", id });
    return ok({
      reply: { id },
      deed: {
        act: "delegation.end",
        objectKind: "delegation",
        objectId: id,
        placeCode: ended.placeCode,
        summary: `${ended.delegatorName} → ${ended.delegateName}`,
        payload: { delegateId: ended.delegateId, postId: ended.postId },
      },
    });
  },
});
