import { type Database, transact } from "@daowei/db";
import { account, session, user } from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";

import { tokenHash } from "./hashed-tokens.ts";

/** Whoever is meant by a name that was typed. */
export interface PersonAtTheDoor {
  readonly userId: string;
  readonly name: string;
  /** The hash that the password is about to be held against. */
  readonly password?: string | undefined;
}

/** Undefined for a name that nobody has. */
export async function personOf(
  db: Database,
  username: string,
): Promise<PersonAtTheDoor | undefined> {
  const [found] = await db
    .select({ userId: user.id, name: user.name, password: account.password })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, "credential")))
    .where(eq(user.username, username.toLowerCase()));
  return found === undefined ? undefined : { ...found, password: found.password ?? undefined };
}

/** From now the password is one that only the person knows. */
export async function ownPasswordNow(db: Database, userId: string): Promise<void> {
  await db
    .update(account)
    .set({ temporary: false })
    .where(and(eq(account.userId, userId), eq(account.providerId, "credential")));
}

interface Begun {
  readonly userId: string;
  readonly token: string;
  /** The hash as it was before the password was looked at. */
  readonly password: string | undefined;
}

/**
 * Checking a password takes a tenth of a second. When it was replaced meanwhile, the sessions had been ended before this one
 * began: then this one is ended here. The lock makes it wait for a reset that is under way.
 */
export async function endUnlessPasswordStands(db: Database, begun: Begun): Promise<boolean> {
  const { userId, token, password } = begun;
  return transact(db, async (tx) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("share");
    const [now] = await tx
      .select({ password: account.password })
      .from(account)
      .where(and(eq(account.userId, userId), eq(account.providerId, "credential")));
    const stands = password !== undefined && now?.password === password;
    if (!stands) await tx.delete(session).where(eq(session.token, tokenHash(token)));
    return stands;
  });
}
