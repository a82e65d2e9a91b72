import type { Database } from "@daowei/db";
import { signInThrottle } from "@daowei/db/schema";
import { eq, inArray, lt, sql } from "drizzle-orm";

const windowMinutes = 15;

/** Failures allowed within the window. An office shares one address, so an address may fail more often than one account. */
const limits = { account: 10, address: 100 } as const;

/**
 * Counts this attempt against the account name and the address, before the password is looked at, so that parallel
 * guesses cannot slip past the count. Returns the seconds to wait when either is over its limit, or null when it may go on.
 * Account names that do not exist are counted like others: the answer tells nothing about them.
 */
export async function takeSignInAttempt(
  db: Database,
  attempt: { readonly username: string; readonly address: string },
): Promise<number | null> {
  const counted = await db
    .insert(signInThrottle)
    .values(
      // Sorted, so that two attempts lock the rows in the same order.
      keysOf(attempt)
        .toSorted()
        .map((key) => ({ key, failures: 1, windowStartedAt: sql`now()` })),
    )
    .onConflictDoUpdate({
      target: signInThrottle.key,
      set: {
        failures: sql`case when ${elapsed} then 1 else ${signInThrottle.failures} + 1 end`,
        windowStartedAt: sql`case when ${elapsed} then now() else ${signInThrottle.windowStartedAt} end`,
      },
    })
    .returning({
      key: signInThrottle.key,
      failures: signInThrottle.failures,
      waitSeconds: sql<number>`ceil(extract(epoch from ${signInThrottle.windowStartedAt} + ${window} - now()))::int`,
    });
  const over = counted.filter(
    (row) => row.failures > (row.key.startsWith("account:") ? limits.account : limits.address),
  );
  return over.length === 0 ? null : Math.max(...over.map((row) => row.waitSeconds), 1);
}

/** A right password clears the account's count and takes back this attempt at the address. */
export async function clearSignInAttempts(
  db: Database,
  attempt: { readonly username: string; readonly address: string },
): Promise<void> {
  const [account, address] = keysOf(attempt);
  await db.delete(signInThrottle).where(eq(signInThrottle.key, account));
  await db
    .update(signInThrottle)
    .set({ failures: sql`greatest(${signInThrottle.failures} - 1, 0)` })
    .where(inArray(signInThrottle.key, [address]));
  await db
    .delete(signInThrottle)
    .where(lt(signInThrottle.windowStartedAt, sql`now() - interval '1 day'`));
}

const window = sql.raw(`interval '${windowMinutes} minutes'`);
const elapsed = sql`${signInThrottle.windowStartedAt} + ${window} < now()`;

function keysOf(attempt: {
  readonly username: string;
  readonly address: string;
}): [string, string] {
  return [`account:${attempt.username.toLowerCase().slice(0, 64)}`, `address:${attempt.address}`];
}
