import { apiKey, session, user } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { endKeys } from "../api-keys/end-keys.ts";
import { needRole } from "../authorise.ts";
import { requireStepUp } from "../step-up.ts";
import { write } from "../write.ts";
import { lockPerson } from "./keeper.ts";
import { personDeed } from "./person-kinds.ts";
import { lockAdministrators, personWithin, refuseLastAdministrator } from "./person-within.ts";

export interface DisableColleague {
  readonly username: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** 停用账号: by one administrator and at once, safety first; opening it again takes two. All sessions end with it. */
export const disableColleague = write<DisableColleague, { username: string }>({
  act: "person.disable",
  work: async (tx, context, { username, reason }) => {
    const role = needRole(context, "disable_person", "administrator");
    if (!role.ok) return role;
    const proven = requireStepUp(context);
    if (!proven.ok) return proven;
    await lockAdministrators(tx);
    await lockPerson(tx, username);
    const person = await personWithin(tx, context, username);
    if (!person.ok) return person;
    const { id: userId, disabledAt } = person.value;
    if (disabledAt !== null) return refuse({ kind: "person_disabled", username });
    const others = await refuseLastAdministrator(tx, { userId });
    if (!others.ok) return others;
    await tx
      .update(user)
      .set({ disabledAt: sql`store_now()` })
      .where(eq(user.id, userId));
    await tx.delete(session).where(eq(session.userId, userId));
    const { placeCode } = context.actor.post;
    const deed = personDeed("person.disable", userId, {
      placeCode,
      summary: `停用账号 ${username}：${reason}`,
    });
    const ended = { by: context.actor.userId, because: `停用账号 ${username}` };
    const moreDeeds = await endKeys(tx, eq(apiKey.ownerId, userId), ended);
    return ok({ reply: { username }, deed, moreDeeds });
  },
});
