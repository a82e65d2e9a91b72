import type { Transaction } from "@daowei/db";
import { account, user } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { record } from "../audit.ts";
import { newId } from "../identity.ts";
import { keep, type Keeper } from "./keeper.ts";
import { noAddress } from "./no-address.ts";
import type { PeopleProblem } from "./people-problem.ts";

export interface NewPerson {
  readonly username: string;
  readonly name: string;
  /** Made at the door; the password itself never comes here. */
  readonly passwordHash: string;
  readonly demonstration: boolean;
}

/** Makes an account with a password and no post yet. */
export function addPerson(
  keeper: Keeper,
  person: NewPerson,
): Promise<Result<{ readonly userId: string }, PeopleProblem>> {
  const { name, demonstration } = person;
  const username = person.username.toLowerCase();
  return keep(keeper, async (tx) => {
    const made = await insertPerson(tx, person);
    if (!made.ok) return made;
    await record(tx, keeper.signature, {
      act: "person.add",
      objectKind: "person",
      objectId: made.value,
      placeCode: "000000",
      summary: `新建账号 ${username}（${name}）`,
      payload: { username, name, demonstration },
    });
    return ok({ userId: made.value });
  });
}

/** The new person's id. The password is a first one, to be changed, but for those of a demonstration, which are public. */
export async function insertPerson(
  tx: Transaction,
  person: Omit<NewPerson, "passwordHash"> & {
    /** Null where none is given yet: nobody can sign in until one is. */
    readonly passwordHash: string | null;
  },
): Promise<Result<string, PeopleProblem>> {
  const { name, demonstration, passwordHash } = person;
  const username = person.username.toLowerCase();
  const userId = newId();
  const added = await tx
    .insert(user)
    .values({
      id: userId,
      name,
      username,
      displayUsername: person.username,
      email: noAddress(username),
      demonstration,
    })
    .onConflictDoNothing()
    .returning({ id: user.id });
  if (added.length === 0) return refuse({ kind: "username_taken", username });
  await tx.insert(account).values({
    userId,
    accountId: userId,
    providerId: "credential",
    password: passwordHash,
    temporary: !demonstration,
  });
  return ok(userId);
}
