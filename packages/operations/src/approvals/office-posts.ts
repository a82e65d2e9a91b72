import { post, user } from "@daowei/db/schema";
import type { Candidate, Role } from "@daowei/domain/approvals";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { compareNames } from "../people/name-order.ts";
import { anyOf, type Reader } from "../reader.ts";

/** A person in a post that reaches a document, with the office he sits in. */
export interface Holder extends Candidate {
  readonly officeName: string;
  readonly postId: string;
}

/** Everybody who holds a role at a place or above it, and is not disabled: the nearest office first, each by name. */
export async function holdersOf(
  reader: Reader,
  { library }: Pick<Context, "library">,
  asked: { readonly role: Role; readonly placeCode: string; readonly year: number },
): Promise<Holder[]> {
  const { role, placeCode, year } = asked;
  const codes = library.gazetteer.path(placeCode, year).map((place) => place.code);
  const rows = await reader
    .select({
      userId: user.id,
      userName: user.name,
      role: post.role,
      placeCode: post.placeCode,
      officeName: post.officeName,
      postId: post.id,
    })
    .from(post)
    .innerJoin(user, eq(user.id, post.userId))
    .where(
      and(
        eq(post.role, role),
        anyOf(post.placeCode, [placeCode, ...codes]),
        isNull(post.endedAt),
        isNull(user.disabledAt),
      ),
    )
    .orderBy(user.id);
  const nearestFirst = [placeCode, ...codes.toReversed()];
  const distance = (code: string) => nearestFirst.indexOf(code);
  return rows
    .toSorted(
      (a, b) =>
        distance(a.placeCode) - distance(b.placeCode) || compareNames(a.userName, b.userName),
    )
    .map((row) => ({ ...row, delegatorId: null }));
}
