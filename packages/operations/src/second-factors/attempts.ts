import type { Database } from "@daowei/db";
import { signInThrottle } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";

export interface AttemptLimit {
  readonly key: string;
  /** Attempts within a window of a quarter of an hour. */
  readonly most: number;
}

/** Days after which counts, and addresses that an account signed in from, are cleared. */
export const attemptsKept = { countDays: 1, addressDays: 90 } as const;

const window = sql.raw("interval '15 minutes'");
// A window that is still to come was opened by a clock that was put back since: it must not keep anybody out until then.
const elapsed = sql`(${signInThrottle.windowStartedAt} + ${window} < now() or ${signInThrottle.windowStartedAt} > now() + ${window})`;

/** What one attempt came to: how long to wait when a limit is over, and what each key has counted by now. */
export interface CountedAttempt {
  readonly waitSeconds: number | null;
  readonly failures: ReadonlyMap<string, number>;
}

/** The seconds to wait when a limit is over, or null: see `countAttempt`. */
export async function takeAttempt(
  db: Database,
  limits: readonly AttemptLimit[],
): Promise<number | null> {
  const { waitSeconds } = await countAttempt(db, limits);
  return waitSeconds;
}

/**
 * Counts one attempt against every limit, before what was given is looked at: parallel guesses cannot slip past the count.
 * Its own transaction: a refusal must not take it back.
 */
export async function countAttempt(
  db: Database,
  limits: readonly AttemptLimit[],
): Promise<CountedAttempt> {
  const counted = await db
    .insert(signInThrottle)
    .values(
      // Sorted, so that two attempts lock the rows in the same order.
      limits
        .map(({ key }) => key)
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
  const over = counted.filter(({ key, failures }) =>
    limits.some((limit) => limit.key === key && failures > limit.most),
  );
  return {
    waitSeconds: over.length === 0 ? null : Math.max(...over.map((row) => row.waitSeconds), 1),
    failures: new Map(counted.map(({ key, failures }) => [key, failures])),
  };
}

/** A right answer takes all attempts of a key back. */
export async function forgetAttempts(db: Pick<Database, "delete">, key: string): Promise<void> {
  await db.delete(signInThrottle).where(eq(signInThrottle.key, key));
}

/** Wrong codes of a person, whatever the session. */
export const factorAttempts = (userId: string): AttemptLimit => ({
  key: `factor:${userId}`,
  most: 5,
});
