import { account } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { and, eq, isNull } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import { requireStepUp } from "../step-up.ts";
import { write } from "../write.ts";
import { lockPerson } from "./keeper.ts";
import { personDeed } from "./person-kinds.ts";
import { personWithin } from "./person-within.ts";

export interface GiveFirstPassword {
  readonly username: string;
  /** Of a password that was made and shown by `makeFirstPassword`; the password itself never comes here. */
  readonly passwordHash: string;
  readonly idempotencyKey: string;
}

/**
 * 启用 an account that two administrators agreed to and that never had a password: once, and to be changed at the first
 * sign-in. What comes after it is a new password, and that takes two.
 */
export const giveFirstPassword = write<GiveFirstPassword, { username: string }>({
  act: "person.first_password",
  work: async (tx, context, { username, passwordHash }) => {
    const role = needRole(context, "make_first_password", "administrator");
    if (!role.ok) return role;
    const proven = requireStepUp(context);
    if (!proven.ok) return proven;
    await lockPerson(tx, username);
    const person = await personWithin(tx, context, username);
    if (!person.ok) return person;
    const { id: userId, disabledAt } = person.value;
    if (disabledAt !== null) return refuse({ kind: "person_disabled", username });
    const given = await tx
      .update(account)
      .set({ password: passwordHash, temporary: true })
      .where(
        and(
          eq(account.userId, userId),
          eq(account.providerId, "credential"),
          isNull(account.password),
        ),
      )
      .returning({ id: account.id });
    if (given.length === 0) return refuse({ kind: "first_password_given", username });
    const { placeCode } = context.actor.post;
    const summary = `生成初始密码 ${person.value.username}`;
    const deed = personDeed("person.first_password", userId, { placeCode, summary });
    return ok({ reply: { username: person.value.username }, deed });
  },
});
