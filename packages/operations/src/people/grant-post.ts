import type { Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { record } from "../audit.ts";
import { grantDeed, insertPost } from "./insert-post.ts";
import { keep, type Keeper, lockPerson } from "./keeper.ts";
import type { PeopleProblem } from "./people-problem.ts";
import { refuseConflict } from "./person-within.ts";

export interface PostToGrant {
  readonly username: string;
  readonly role: Role;
  readonly placeCode: string;
  readonly officeName: string;
}

/** Gives a person a post for a place and everything below it: the first administrators of a store, and in an emergency. */
export function grantPost(
  keeper: Keeper,
  granted: PostToGrant,
): Promise<Result<{ readonly postId: string }, PeopleProblem>> {
  const { username, role, placeCode, officeName } = granted;
  const { gazetteer, fiscalYear: year } = keeper;
  return keep(keeper, async (tx) => {
    const place = gazetteer.find(placeCode, year);
    if (place === undefined) return refuse({ kind: "place_not_found", placeCode });
    const person = await lockPerson(tx, username);
    if (person === undefined) return refuse({ kind: "person_not_found", username });
    if (person.disabledAt !== null) return refuse({ kind: "person_disabled", username });
    const userId = person.id;
    const fits = await refuseConflict(tx, { gazetteer, year }, { userId, role, placeCode });
    if (!fits.ok) return fits;
    const wanted = { userId, role, placeCode, officeName, endsOn: null, grantedBy: null };
    const postId = await insertPost(tx, wanted);
    if (postId === undefined) return refuse({ kind: "post_held_already", username, placeCode });
    await record(
      tx,
      keeper.signature,
      grantDeed(postId, { ...wanted, username, placeName: place.name }),
    );
    return ok({ postId });
  });
}
