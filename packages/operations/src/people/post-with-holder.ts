import { post, user } from "@daowei/db/schema";
import { eq, type SQL } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** One post and the person who holds it; undefined where `which` finds none. */
export async function postWithHolder(reader: Reader, which: SQL | undefined) {
  const [found] = await reader
    .select({
      userId: user.id,
      name: user.name,
      username: user.username,
      role: post.role,
      placeCode: post.placeCode,
      officeName: post.officeName,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(which);
  return found;
}
