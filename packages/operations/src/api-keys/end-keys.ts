import type { Transaction } from "@daowei/db";
import { apiKey } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import { inScope } from "../authorise.ts";
import { today } from "../context.ts";
import { write } from "../write.ts";
import { keyDeed } from "./issue-key.ts";

export interface RevokeKey {
  readonly id: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 停用密钥: by its owner or by one administrator of the place, and at once: safety first. */
export const revokeKey = write<RevokeKey, { id: string }>({
  act: "api_key.revoke",
  work: async (tx, context, { id, reason }) => {
    const { actor } = context;
    const [found] = await tx.select().from(apiKey).where(eq(apiKey.id, id)).for("update");
    const mayEnd =
      found !== undefined &&
      (found.ownerId === actor.userId ||
        (actor.post.role === "administrator" &&
          inScope(context, found.placeCode, yearOf(today(context)))));
    if (!mayEnd) return refuse({ kind: "not_found", object: "api_key", id });
    if (found.revokedAt !== null) return refuse({ kind: "key_ended", id });
    const [deed] = await endKeys(tx, eq(apiKey.id, id), { by: actor.userId, because: reason });
    if (deed === undefined) throw new Error(`key ${id} vanished under its lock`);
    return ok({ reply: { id }, deed });
  },
});

/** Ends keys for good, with those who hold them: when the owner's account is shut or the post ends, they do not come back with it. */
export async function endKeys(
  tx: Transaction,
  which: SQL,
  { by, because }: { readonly by: string | null; readonly because: string },
): Promise<Deed[]> {
  const ended = await tx
    .update(apiKey)
    .set({ revokedAt: sql`now()`, revokedBy: by })
    .where(and(which, isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id, name: apiKey.name, placeCode: apiKey.placeCode });
  return ended.map(({ id, name, placeCode }) =>
    keyDeed("api_key.revoke", id, {
      placeCode,
      summary: `停用接口密钥「${name}」：${because}`,
      payload: { because },
    }),
  );
}
