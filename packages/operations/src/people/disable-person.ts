import { apiKey, session, user } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { endKeys } from "../api-keys/end-keys.ts";
import { record, recordAll } from "../audit.ts";
import { keep, type Keeper, lockPerson } from "./keeper.ts";
import type { PeopleProblem } from "./people-problem.ts";

/** Ends a person's sessions and lets none begin; the account and what it did stay on record. */
export function disablePerson(
  keeper: Keeper,
  { username }: { readonly username: string },
): Promise<Result<{ readonly userId: string }, PeopleProblem>> {
  return keep(keeper, async (tx) => {
    const person = await lockPerson(tx, username);
    if (person === undefined) return refuse({ kind: "person_not_found", username });
    if (person.disabledAt !== null) return refuse({ kind: "person_disabled", username });
    await tx
      .update(user)
      .set({ disabledAt: sql`store_now()` })
      .where(eq(user.id, person.id));
    await tx.delete(session).where(eq(session.userId, person.id));
    await record(tx, keeper.signature, {
      act: "person.disable",
      objectKind: "person",
      objectId: person.id,
      placeCode: "000000",
      summary: `停用账号 ${username}`,
      payload: { username },
    });
    const ended = { by: null, because: `停用账号 ${username}` };
    const keysEnded = await endKeys(tx, eq(apiKey.ownerId, person.id), ended);
    await recordAll(tx, keeper.signature, keysEnded);
    return ok({ userId: person.id });
  });
}
