import type { Transaction } from "@daowei/db";
import { apiKey, post, user } from "@daowei/db/schema";
import type { KeyScope } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../context.ts";
import { isHeld } from "../people/post-in-force.ts";
import type { KeyProblem } from "./key-problem.ts";

/** Every write that a program may make, and the scope it takes. What is not listed takes a person: deciding above all. */
export const writesOfKeys: Readonly<Record<string, KeyScope>> = {
  "headcounts.accept": "headcounts.write",
  "batch.create": "drafts.write",
  "batch.submit": "submit",
};

/** Refuses a write that is not for programs, or not for this one. People are let through. */
export function mayWrite({ key }: Actor, act: string): Result<void, KeyProblem> {
  if (key === undefined) return ok(undefined);
  const needed = writesOfKeys[act];
  if (needed === undefined) return refuse({ kind: "not_open_to_keys", asked: act });
  const { scopes: held } = key;
  return held.includes(needed) ? ok(undefined) : refuse({ kind: "key_scope_needed", needed, held });
}

/**
 * The same as for a session, inside the write's transaction: the key is there, its time is not over, and its owner still holds
 * the post. The share lock makes whoever ends it at the same time wait, or this write; ending a post or an account ends the
 * keys in it, so the lock on the key holds those two back as well.
 */
export async function lockKey(tx: Transaction, { key, ...actor }: Actor): Promise<boolean> {
  if (key === undefined) throw new Error(`${actor.userName} acts without a key`);
  const locked = await tx
    .select({ id: apiKey.id })
    .from(apiKey)
    .innerJoin(post, eq(post.id, apiKey.postId))
    .innerJoin(user, eq(user.id, apiKey.ownerId))
    .where(
      and(
        eq(apiKey.id, key.id),
        eq(apiKey.ownerId, actor.userId),
        eq(apiKey.placeCode, actor.post.placeCode),
        isNull(apiKey.revokedAt),
        sql`${apiKey.expiresAt} > now()`,
        eq(post.id, actor.post.id),
        eq(post.userId, actor.userId),
        eq(post.role, actor.post.role),
        isHeld,
        isNull(user.disabledAt),
      ),
    )
    .for("share", { of: apiKey });
  return locked.length > 0;
}
