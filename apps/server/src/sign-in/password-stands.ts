import { type Database, transact } from "@daowei/db";
import { account, session, user } from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";

import { tokenHash } from "./hashed-tokens.ts";

/** The hash that a password is about to be held against; undefined for a name that nobody has. */
export async function passwordOf(db: Database, username: string): Promise<string | undefined> {
  const [found] = await db
    .select({ password: account.password })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(and(eq(user.username, username.toLowerCase()), eq(account.providerId, "credential")));
  return found?.password ?? undefined;
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
