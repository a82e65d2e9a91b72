import type { Transaction } from "@daowei/db";
import { delegation, post, user } from "@daowei/db/schema";
import { delegationHolds, type Judge } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { and, eq, isNull } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";

/** A judge with what is written down about him. */
export interface ActingJudge extends Judge {
  /** The post in whose name he decides. */
  readonly postId: string;
  readonly delegationId: string | null;
  readonly delegatorName: string | null;
}

/** The person in his own post. */
export function ownJudge({ actor }: Pick<Context, "actor">): ActingJudge {
  const { id, role, placeCode } = actor.post;
  const own = { postId: id, delegatorId: null, delegationId: null, delegatorName: null };
  return { userId: actor.userId, role, placeCode, ...own };
}

/**
 * Resolves in whose post somebody decides: his own, or one that is lent to him today and that its holder still holds. The
 * share lock makes an ending that runs at the same time wait, or this write.
 */
export async function actingJudge(
  tx: Transaction,
  context: Context,
  delegationId: string | undefined,
): Promise<Result<ActingJudge, Problem>> {
  if (delegationId === undefined) return ok(ownJudge(context));
  const [found] = await tx
    .select({ delegation, post })
    .from(delegation)
    .innerJoin(post, and(eq(post.id, delegation.postId), eq(post.userId, delegation.delegatorId)))
    .innerJoin(user, eq(user.id, post.userId))
    .where(and(eq(delegation.id, delegationId), isNull(post.endedAt), isNull(user.disabledAt)))
    .for("share");
  if (found === undefined)
    return refuse({ kind: "not_found", object: "delegation", id: delegationId });
  const { delegation: lent, post: own } = found;
  const dated = { ...lent, from: civilDate(lent.fromOn), to: civilDate(lent.toOn) };
  const holds = delegationHolds(
    { ...dated, ended: lent.endedAt !== null },
    context.actor.userId,
    today(context),
  );
  if (!holds.ok) return holds;
  return ok({
    userId: context.actor.userId,
    role: own.role,
    placeCode: own.placeCode,
    postId: own.id,
    delegatorId: lent.delegatorId,
    delegationId: lent.id,
    delegatorName: lent.delegatorName,
  });
}
