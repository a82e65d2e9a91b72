import type { Transaction } from "@daowei/db";
import { post } from "@daowei/db/schema";
import { type RoleAt, roleWords } from "@daowei/domain/approvals";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import { newId } from "../identity.ts";

export interface PostToInsert extends RoleAt {
  readonly userId: string;
  readonly officeName: string;
  readonly endsOn: string | null;
  /** Null for the operator at the server's command line. */
  readonly grantedBy: string | null;
}

/** The new post's id; undefined when the person holds the same post already. A post past its last day makes room. */
export async function insertPost(
  tx: Transaction,
  wanted: PostToInsert,
): Promise<string | undefined> {
  const { userId, role, placeCode } = wanted;
  await tx
    .update(post)
    .set({ endedAt: sql`store_now()` })
    .where(
      and(
        eq(post.userId, userId),
        eq(post.role, role),
        eq(post.placeCode, placeCode),
        isNull(post.endedAt),
        isNotNull(post.endsOn),
        sql`${post.endsOn} < (store_now() at time zone 'Asia/Shanghai')::date`,
      ),
    );
  const id = newId();
  const added = await tx
    .insert(post)
    .values({ id, ...wanted, grantedAt: sql`store_now()` })
    .onConflictDoNothing()
    .returning({ id: post.id });
  return added.length === 0 ? undefined : id;
}

/** What goes on record of a post that was given. */
export function grantDeed(
  postId: string,
  { username, placeName, ...granted }: PostToInsert & { username: string; placeName: string },
): Deed {
  const { role, placeCode, officeName } = granted;
  return {
    act: "post.grant",
    objectKind: "post",
    objectId: postId,
    placeCode,
    summary: `授予岗位 ${username}：${roleWords[role]}，${placeName}（${officeName}）`,
    payload: { username, ...granted },
  };
}
