import { post, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { officeToTell, type Whom } from "@daowei/domain/reminders";
import { and, asc, eq, isNull } from "drizzle-orm";
import { hasAddress } from "../people/no-address.ts";
import { isHeld } from "../people/post-in-force.ts";
import type { Reader } from "../reader.ts";

/** A person who holds a post now. */
export interface Holder {
  readonly personId: string;
  readonly postId: string;
  readonly placeCode: string;
  readonly role: Role;
  /** Whether he can be written to outside. */
  readonly hasAddress: boolean;
}

/** Who holds which posts now. */
export interface Holders {
  /** Those to be told by a rule, from a place upwards; empty when no office up to the centre has the role. */
  readonly toTell: (whom: Whom, upwards: readonly string[]) => readonly Holder[];
}

/** All posts that are held today by persons who may sign in. */
export async function readHolders(reader: Reader): Promise<Holders> {
  const rows = await reader
    .select({
      personId: user.id,
      postId: post.id,
      placeCode: post.placeCode,
      role: post.role,
      hasAddress,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(and(isHeld, isNull(user.disabledAt)))
    .orderBy(asc(post.grantedAt), asc(post.id));
  const byPost = Map.groupBy(rows, ({ placeCode, role }) => `${placeCode} ${role}`);
  const isHeldAt = (placeCode: string, role: Role) => byPost.has(`${placeCode} ${role}`);
  return {
    toTell: (whom, upwards) => {
      const office = officeToTell(whom, upwards, isHeldAt);
      return office === null ? [] : (byPost.get(`${office} ${whom.role}`) ?? []);
    },
  };
}
