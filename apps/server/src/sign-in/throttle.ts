import type { Database } from "@daowei/db";
import { signInThrottle } from "@daowei/db/schema";
import { attemptsKept, countAttempt, takeAttempt } from "@daowei/operations/second-factors";
import { and, eq, inArray, like, lt, or, sql } from "drizzle-orm";

/**
 * Failures allowed within a quarter of an hour. An account from one address: ten. An address, which an office may share: a
 * hundred. An account from everywhere: fifty, but not for an address that the person has signed in from before: whoever
 * types wrong passwords for a colleague shuts the account for himself and for strangers, never for the colleague.
 */
const limits = { pair: 10, address: 100, account: 50 } as const;

interface Attempt {
  readonly username: string;
  readonly address: string;
}

/**
 * Counts this attempt before the password is looked at. `waitSeconds` is null when it may go on; `left` is how many more of
 * this account are open to this address, and to it alone: what others tried is not told. Names that nobody has are counted
 * like others: the answer tells nothing about them.
 */
export async function takeSignInAttempt(
  db: Database,
  attempt: Attempt,
): Promise<{ readonly waitSeconds: number | null; readonly left: number }> {
  const keys = keysOf(attempt);
  const { pair, address, account } = limits;
  const known = await db.$count(signInThrottle, eq(signInThrottle.key, keys.known));
  const { waitSeconds, failures } = await countAttempt(db, [
    { key: keys.pair, most: pair },
    { key: keys.address, most: address },
    ...(known > 0 ? [] : [{ key: keys.account, most: account }]),
  ]);
  const taken = failures.get(keys.pair);
  if (taken === undefined) throw new Error("an attempt that was not counted");
  return { waitSeconds, left: Math.max(pair - taken, 0) };
}

/** A right password clears the count of the account at this address, takes one back at the address, and makes it known. */
export async function clearSignInAttempts(db: Database, attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await db.delete(signInThrottle).where(eq(signInThrottle.key, keys.pair));
  await takeBack(db, [keys.address, keys.account]);
  const now = { failures: 0, windowStartedAt: sql`now()` };
  await db
    .insert(signInThrottle)
    .values({ key: keys.known, ...now })
    .onConflictDoUpdate({ target: signInThrottle.key, set: now });
  await sweep(db);
}

/** Returns from the sign-in service, which has counted its own failures: a hundred from an address that led to nobody. */
export function takeReturn(db: Database, address: string): Promise<number | null> {
  return takeAttempt(db, [{ key: returnKey(address), most: limits.address }]);
}

/** A return that led to a person takes its count back. */
export async function clearReturn(db: Database, address: string): Promise<void> {
  await takeBack(db, [returnKey(address)]);
}

/** Counts are soon of no use; an address stays known for longer. */
async function sweep(db: Database): Promise<void> {
  const age = (days: number) =>
    lt(signInThrottle.windowStartedAt, sql`now() - make_interval(days => ${days}::int)`);
  const isKnown = like(signInThrottle.key, "known:%");
  await db
    .delete(signInThrottle)
    .where(
      or(
        and(isKnown, age(attemptsKept.addressDays)),
        and(sql`not ${isKnown}`, age(attemptsKept.countDays)),
      ),
    );
}

async function takeBack(db: Database, keys: readonly string[]): Promise<void> {
  await db
    .update(signInThrottle)
    .set({ failures: sql`greatest(${signInThrottle.failures} - 1, 0)` })
    .where(inArray(signInThrottle.key, [...keys]));
}

const returnKey = (address: string) => `return:${address}`;

function keysOf({ username, address }: Attempt) {
  const name = username.toLowerCase().slice(0, 64);
  return {
    pair: `pair:${name} ${address}`,
    address: `address:${address}`,
    account: `account:${name}`,
    known: `known:${name} ${address}`,
  };
}
