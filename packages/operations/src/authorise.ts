import type { Transaction } from "@daowei/db";
import { post, store, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq, isNull, sql } from "drizzle-orm";
import { lockKey } from "./api-keys/authorise-key.ts";
import type { Acting, Actor } from "./context.ts";
import { isHeld } from "./people/post-in-force.ts";
import { type LibraryHead, libraryHead } from "./policies/library-now.ts";
import type { Problem } from "./problem.ts";

/** What an act may rest on. */
export interface Authorised {
  readonly now: Date;
  /** What the store had added to the law when the act began. */
  readonly libraryHead: LibraryHead;
}

/**
 * Reads again, inside the write's transaction, that the person still holds the post: it may have ended since the page was
 * opened. The share lock makes an ending that runs at the same time wait, or this write. Answers with the store's time,
 * which is the database's: the clocks of the machines that serve it count for nothing that is kept.
 */
export async function authorise(
  tx: Transaction,
  context: Acting,
): Promise<Result<Authorised, Problem>> {
  const { actor } = context;
  if (actor.key !== undefined) return authoriseKey(tx, actor);
  const [held] = await tx
    .select({
      role: post.role,
      placeCode: post.placeCode,
      now: sql<string>`store_now()`,
      libraryHead,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(
      and(
        eq(post.id, actor.post.id),
        eq(post.userId, actor.userId),
        isHeld,
        isNull(user.disabledAt),
      ),
    )
    .for("share");
  if (held?.role !== actor.post.role || held.placeCode !== actor.post.placeCode)
    return refuse({ kind: "post_not_held" });
  const { now, libraryHead: head } = held;
  return ok({ now: new Date(now), libraryHead: head });
}

async function authoriseKey(tx: Transaction, actor: Actor): Promise<Result<Authorised, Problem>> {
  if (!(await lockKey(tx, actor))) return refuse({ kind: "post_not_held" });
  const [state] = await tx.select({ now: sql<string>`store_now()`, libraryHead }).from(store);
  if (state === undefined) throw new Error("a store without its one row");
  return ok({ now: new Date(state.now), libraryHead: state.libraryHead });
}

/** Refuses an act to a role that the act is not for. */
export function needRole(context: Acting, act: string, needed: Role): Result<void, Problem> {
  const held = context.actor.post.role;
  return held === needed ? ok(undefined) : refuse({ kind: "role_needed", act, needed, held });
}

/** Whether a place is the acting post's own or below it. */
export function inScope(context: Acting, placeCode: string, fiscalYear: number): boolean {
  const own = context.actor.post.placeCode;
  return own === placeCode || context.library.gazetteer.within(placeCode, own, fiscalYear);
}

/** Refuses a place outside the acting post's, with the answer that an unknown place gets. */
export function needPlace(
  context: Acting,
  placeCode: string,
  fiscalYear: number,
): Result<void, Problem> {
  const known = context.library.gazetteer.find(placeCode, fiscalYear) !== undefined;
  return known && inScope(context, placeCode, fiscalYear)
    ? ok(undefined)
    : refuse({ kind: "not_found", object: "place", id: placeCode });
}
