import { type Database, transact } from "@daowei/db";
import { post, user } from "@daowei/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../context.ts";
import type { Reader } from "../reader.ts";
import { isHeld } from "./post-in-force.ts";

/** The posts a person holds now, the oldest first; none from the moment the person is disabled. */
export function postsHeld(database: Database, userId: string): Promise<Actor["post"][]> {
  const scope = { kind: "person", personId: userId } as const;
  return transact(database, (tx) => readPosts(tx, userId), { scope, readOnly: true });
}

function readPosts(reader: Reader, userId: string): Promise<Actor["post"][]> {
  return reader
    .select({
      id: post.id,
      role: post.role,
      placeCode: post.placeCode,
      officeName: post.officeName,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(and(eq(post.userId, userId), isHeld, isNull(user.disabledAt)))
    .orderBy(asc(post.grantedAt), asc(post.id));
}
