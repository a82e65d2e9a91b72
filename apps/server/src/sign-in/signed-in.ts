import type { Database } from "@daowei/db";
import { account, passkey, recoveryCode, session, totp, user } from "@daowei/db/schema";
import { stepUpMinutes } from "@daowei/operations";
import type { Factor, SessionContext, StepUp } from "@daowei/operations";
import { isAPIError } from "better-auth/api";
import { and, eq, isNull, sql } from "drizzle-orm";

import { absoluteSessionHours } from "./auth.ts";
import type { Auth } from "./auth.ts";

export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly session: Omit<SessionContext["session"], "factorWanting">;
  /** Whether a second factor was shown at any time since the session began. */
  readonly factorShown: boolean;
  readonly steppedUpAt: Date | null;
  readonly factors: readonly Factor[];
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
  const found = await auth.api.getSession({ headers, returnHeaders: true }).catch(outOfReach);
  if (found.response === null) return null;
  const person = await readOpen(db, found.response.session.id);
  if (person === undefined) return null;
  const { sessionId, recent, passwordTemporary, totpShown, passkeyShown, codesShown, ...rest } =
    person;
  const factors: Factor[] = [];
  if (totpShown) factors.push("totp");
  if (passkeyShown) factors.push("passkey");
  if (factors.length > 0 && codesShown) factors.push("recovery_code");
  const setCookies = found.headers.getSetCookie();
  return { ...rest, session: { id: sessionId, recent, passwordTemporary }, factors, setCookies };
}

/** The session could not be read. */
export class SessionOutOfReach extends Error {}

/** The sign-in library keeps to itself why it could not ask the database. */
function outOfReach(error: unknown): never {
  if (!isAPIError(error) || error.status !== "INTERNAL_SERVER_ERROR") throw error;
  throw new SessionOutOfReach("the session could not be read", { cause: error });
}

/** Whether grave acts are open to this session. */
export function stepUpOf(
  { steppedUpAt, factors }: Pick<SignedIn, "steppedUpAt" | "factors">,
  demonstration: boolean,
): StepUp {
  if (steppedUpAt !== null) return { kind: "done", at: steppedUpAt };
  if (demonstration && factors.length === 0) return { kind: "not_asked" };
  return { kind: "needed", offered: factors };
}

const minutes = sql.raw(`interval '${stepUpMinutes} minutes'`);

/** Everything by the database's own time. */
async function readOpen(db: Database, sessionId: string) {
  const [person] = await db
    .select({
      sessionId: session.id,
      userId: user.id,
      name: user.name,
      username: user.username,
      recent: sql<boolean>`${session.createdAt} > now() - ${minutes}`,
      steppedUpAt:
        sql<Date | null>`case when ${session.steppedUpAt} > now() - ${minutes} then ${session.steppedUpAt} end`.mapWith(
          session.steppedUpAt,
        ),
      factorShown: sql<boolean>`${session.steppedUpAt} is not null`,
      passwordTemporary: sql<boolean>`exists (select from ${account} where ${account.userId} = ${user.id} and ${account.temporary})`,
      totpShown: sql<boolean>`exists (select from ${totp} where ${totp.userId} = ${user.id} and ${totp.confirmedAt} is not null)`,
      passkeyShown: sql<boolean>`exists (select from ${passkey} where ${passkey.userId} = ${user.id})`,
      codesShown: sql<boolean>`exists (select from ${recoveryCode} where ${recoveryCode.userId} = ${user.id} and ${recoveryCode.usedAt} is null)`,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(
        eq(session.id, sessionId),
        isNull(user.disabledAt),
        sql`${session.createdAt} > now() - make_interval(hours => ${absoluteSessionHours}::int)`,
      ),
    );
  return person;
}
