import type { Database } from "@daowei/db";
import { account, session, user, verification } from "@daowei/db/schema";
import { Username } from "@daowei/operations/people";
import { betterAuth } from "better-auth";
import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { username } from "better-auth/plugins/username";
import { eq } from "drizzle-orm";

import { knownPerson } from "./known-person.ts";
import { withHashedTokens } from "./hashed-tokens.ts";
import { passwordLength } from "./password-rules.ts";

const idleSeconds = 2 * 60 * 60;
export const absoluteSessionHours = 12;
/** Set by the server itself from the socket; what a client sends under this name is replaced. */
export const addressHeader = "x-daowei-address";

export interface AuthOptions {
  readonly db: Database;
  readonly secret: string;
  readonly origins: readonly string[];
  /** Whether people reach the server by https: the cookie is then Secure and bound to the host. */
  readonly secure: boolean;
  readonly warn: (message: string) => void;
}

/** Who is signed in. Accounts are made by commands and by the demonstration, never by sign-up. */
export function createAuth(options: AuthOptions) {
  const { db } = options;
  return betterAuth({
    appName: "daowei",
    secret: options.secret,
    basePath: "/api/auth",
    trustedOrigins: [...options.origins],
    database: (known: BetterAuthOptions) =>
      withHashedTokens(
        drizzleAdapter(db, {
          provider: "pg",
          schema: { user, session, account, verification },
        })(known),
      ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    plugins: [
      username({ usernameValidator: (name) => Username.safeParse(name).success }),
      knownPerson(),
    ],
    session: { expiresIn: idleSeconds, updateAge: 5 * 60 },
    rateLimit: { enabled: false }, // throttle.ts counts in the database, by account and by address
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => options.warn(message) },
    advanced: {
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Not `useSecureCookies`: its prefix is __Secure-, and __Host- is the stricter one.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: options.secure ? "__Host-daowei.session" : "daowei.session",
          attributes: { httpOnly: true, sameSite: "strict", path: "/", secure: options.secure },
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (started) => {
            const [owner] = await db
              .select({ disabledAt: user.disabledAt })
              .from(user)
              .where(eq(user.id, started.userId));
            // The same answer as to a wrong password: a stranger does not learn that the account exists.
            if (owner === undefined || owner.disabledAt !== null) {
              throw new APIError("UNAUTHORIZED", { code: "INVALID_USERNAME_OR_PASSWORD" });
            }
          },
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
