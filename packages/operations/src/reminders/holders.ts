import { mailChoice, post, user } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import {
  officeToTell,
  type QuietHours,
  type StepKind,
  stepKinds,
  type Whom,
} from "@daowei/domain/reminders";
import { and, asc, eq, isNull } from "drizzle-orm";
import { hasAddress } from "../people/no-address.ts";
import { isHeld } from "../people/post-in-force.ts";
import { anyOf, type Reader } from "../reader.ts";

/** A person who holds a post now. */
export interface Holder {
  readonly personId: string;
  readonly postId: string;
  readonly placeCode: string;
  readonly role: Role;
  /** Whether he can be written to outside. */
  readonly hasAddress: boolean;
  /** What he wants to read there; all of it where he chose nothing. */
  readonly mailKinds: readonly StepKind[];
  readonly quietHours: QuietHours | null;
}

/** Who holds which posts now. */
export interface Holders {
  /** Those to be told by a rule, from a place upwards; empty when no office up to the centre has the role. */
  readonly toTell: (whom: Whom, upwards: readonly string[]) => readonly Holder[];
}

/** The posts in some offices that are held today by persons who may sign in. */
export async function readHolders(reader: Reader, placeCodes: readonly string[]): Promise<Holders> {
  const rows = await reader
    .select({
      personId: user.id,
      postId: post.id,
      placeCode: post.placeCode,
      role: post.role,
      hasAddress,
      mailKinds: mailChoice.kinds,
      from: mailChoice.quietFrom,
      until: mailChoice.quietUntil,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .leftJoin(mailChoice, eq(mailChoice.userId, user.id))
    .where(and(anyOf(post.placeCode, placeCodes), isHeld, isNull(user.disabledAt)))
    .orderBy(asc(post.grantedAt), asc(post.id));
  const holders = rows.map(({ mailKinds, from, until, ...row }): Holder => ({
    ...row,
    mailKinds: mailKinds ?? stepKinds,
    quietHours: from === null || until === null ? null : { from, until },
  }));
  const byPost = Map.groupBy(holders, ({ placeCode, role }) => `${placeCode} ${role}`);
  const isHeldAt = (placeCode: string, role: Role) => byPost.has(`${placeCode} ${role}`);
  return {
    toTell: (whom, upwards) => {
      const office = officeToTell(whom, upwards, isHeldAt);
      return office === null ? [] : (byPost.get(`${office} ${whom.role}`) ?? []);
    },
  };
}
