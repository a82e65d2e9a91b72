import { account, session } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import { record } from "../audit.ts";
import { endIdentities } from "../identities/outside-identity.ts";
import { keep, type Keeper, lockPerson } from "./keeper.ts";
import type { PeopleProblem } from "./people-problem.ts";

/** Sets a new password, ends every session of the person, and takes off the identities that were linked under the old one. */
export function resetPassword(
  keeper: Keeper,
  { username, passwordHash }: { readonly username: string; readonly passwordHash: string },
): Promise<Result<{ readonly userId: string }, PeopleProblem>> {
  return keep(keeper, async (tx) => {
    const person = await lockPerson(tx, username);
    if (person === undefined) return refuse({ kind: "person_not_found", username });
    if (person.disabledAt !== null) return refuse({ kind: "person_disabled", username });
    await tx
      .update(account)
      .set({ password: passwordHash, temporary: true })
      .where(and(eq(account.userId, person.id), eq(account.providerId, "credential")));
    await endIdentities(tx, person.id);
    await tx.delete(session).where(eq(session.userId, person.id));
    await record(tx, keeper.signature, {
      act: "person.reset_password",
      objectKind: "person",
      objectId: person.id,
      placeCode: "000000",
      summary: `重置密码 ${username}`,
      payload: { username },
    });
    return ok({ userId: person.id });
  });
}
