import type { Database } from "@daowei/db";
import { user } from "@daowei/db/schema";
import { eq } from "drizzle-orm";

import { absoluteSessionMillis } from "./auth.ts";
import type { Auth } from "./auth.ts";

export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  /** To be passed on to the browser when the session was prolonged. */
  readonly setCookies: readonly string[];
}

/** Who sent this request; null without a session, after its last hour, and from the moment the person is disabled. */
export async function findSignedIn(
  auth: Auth,
  db: Database,
  headers: Headers,
): Promise<SignedIn | null> {
  if (!headers.has("cookie")) return null;
  const found = await auth.api.getSession({ headers, returnHeaders: true });
  if (found.response === null) return null;
  const { session } = found.response;
  if (Date.now() - session.createdAt.getTime() > absoluteSessionMillis) return null;
  const [person] = await db
    .select({ name: user.name, username: user.username, disabledAt: user.disabledAt })
    .from(user)
    .where(eq(user.id, session.userId));
  if (person === undefined || person.disabledAt !== null) return null;
  return {
    userId: session.userId,
    name: person.name,
    username: person.username,
    setCookies: found.headers.getSetCookie(),
  };
}
