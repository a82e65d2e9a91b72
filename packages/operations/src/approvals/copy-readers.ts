import { post, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, eq, isNull, ne } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type Batch, findBatch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { compareNames } from "../people/name-order.ts";
import { isHeld } from "../people/post-in-force.ts";
import { anyOf, type Reader } from "../reader.ts";

/** Somebody whose post lets him read a batch whole. */
export interface CopyReader {
  userId: string;
  name: string;
  officeName: string;
  roles: Role[];
  /** The post in which he is told. */
  postId: string;
}

/** Those to whom a batch may be copied, by name. */
export const listCopyReaders = ask<{ readonly id: string }, CopyReader[]>(
  async (context, { id }) => {
    const found = await findBatch(context.db, context, id);
    return found.ok ? ok(await copyReadersOf(context.db, context, found.value)) : found;
  },
);

/**
 * Everybody else with a post at the batch's place or above it, which is where batches are read whole; administrators see no
 * money and are left out.
 */
export async function copyReadersOf(
  reader: Reader,
  { library, actor }: Pick<Context, "library" | "actor">,
  { placeCode, fiscalYear }: Batch,
): Promise<CopyReader[]> {
  const above = library.gazetteer.path(placeCode, fiscalYear).map(({ code }) => code);
  const rows = await reader
    .select({
      userId: user.id,
      name: user.name,
      officeName: post.officeName,
      role: post.role,
      postId: post.id,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(
      and(
        anyOf(post.placeCode, [placeCode, ...above]),
        ne(post.userId, actor.userId),
        ne(post.role, "administrator"),
        isHeld,
        isNull(user.disabledAt),
      ),
    )
    .orderBy(user.id, post.id);
  const readers = [...Map.groupBy(rows, (row) => row.userId).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { role: _, ...named } = first;
    return [{ ...named, roles: own.map((row) => row.role) }];
  });
  return readers.toSorted((a, b) => compareNames(a.name, b.name));
}
