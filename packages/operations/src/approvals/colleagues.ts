import { post, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { and, eq, isNull, ne } from "drizzle-orm";
import { ask } from "../ask.ts";
import { compareNames } from "../people/name-order.ts";

export interface Colleague {
  userId: string;
  name: string;
  officeName: string;
  roles: Role[];
}

/** The other people with a post at the acting post's own place: whom one can ask, lend to, or hand over to. */
export const listColleagues = ask<object, Colleague[]>(async ({ db, actor }) => {
  const rows = await db
    .select({ userId: user.id, name: user.name, officeName: post.officeName, role: post.role })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(
      and(
        eq(post.placeCode, actor.post.placeCode),
        ne(post.userId, actor.userId),
        isNull(post.endedAt),
        isNull(user.disabledAt),
      ),
    )
    .orderBy(user.id);
  const colleagues = [...Map.groupBy(rows, (row) => row.userId).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { userId, name, officeName } = first;
    return [{ userId, name, officeName, roles: own.map((row) => row.role) }];
  });
  return ok(colleagues.toSorted((a, b) => compareNames(a.name, b.name)));
});
