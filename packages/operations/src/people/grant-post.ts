import { post } from "@daowei/db/schema";
import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { sql } from "drizzle-orm";
import { record } from "../audit.ts";
import { newId } from "../identity.ts";
import { keep, type Keeper, lockPerson } from "./keeper.ts";
import type { PeopleProblem } from "./people-problem.ts";

export interface PostToGrant {
  readonly username: string;
  readonly role: Role;
  readonly placeCode: string;
  readonly officeName: string;
}

/** Gives a person a post for a place and everything below it. */
export function grantPost(
  keeper: Keeper,
  granted: PostToGrant,
): Promise<Result<{ readonly postId: string }, PeopleProblem>> {
  const { username, role, placeCode, officeName } = granted;
  return keep(keeper, async (tx) => {
    const place = keeper.gazetteer.find(placeCode, keeper.fiscalYear);
    if (place === undefined) return refuse({ kind: "place_not_found", placeCode });
    const person = await lockPerson(tx, username);
    if (person === undefined) return refuse({ kind: "person_not_found", username });
    if (person.disabledAt !== null) return refuse({ kind: "person_disabled", username });
    const postId = newId();
    const added = await tx
      .insert(post)
      .values({
        id: postId,
        userId: person.id,
        role,
        placeCode,
        officeName,
        grantedAt: sql`store_now()`,
      })
      .onConflictDoNothing()
      .returning({ id: post.id });
    if (added.length === 0) return refuse({ kind: "post_held_already", username, placeCode });
    await record(tx, keeper.signature, {
      act: "post.grant",
      objectKind: "post",
      objectId: postId,
      placeCode,
      summary: `授予岗位 ${username}:${role},${place.name}(${officeName})`,
      payload: { userId: person.id, username, role, placeCode, officeName },
    });
    return ok({ postId });
  });
}
