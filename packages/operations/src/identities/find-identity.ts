import { type Transaction, transact } from "@daowei/db";
import { account, session, user } from "@daowei/db/schema";
import type { Database } from "@daowei/db";
import { ok } from "@daowei/domain/result";
import { and, asc, eq, isNull } from "drizzle-orm";
import { instant, type Reader } from "../reader.ts";
import type { SessionAct } from "../second-factors/session-act.ts";
import { identityIs, isIdentity, issuerOf, type KeptIdentity } from "./outside-identity.ts";

export interface LinkedIdentity {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: string;
}

/** The identities that the person has linked. */
export const listIdentities: SessionAct<void, LinkedIdentity[]> = async ({ database, person }) => {
  const linked = await database
    .select({ id: account.id, providerId: account.providerId, linkedAt: account.createdAt })
    .from(account)
    .where(and(eq(account.userId, person.userId), isIdentity))
    .orderBy(asc(account.createdAt));
  return ok(
    linked.map(({ id, providerId, linkedAt }) => ({
      id,
      issuer: issuerOf(providerId),
      linkedAt: instant(linkedAt),
    })),
  );
};

export interface PersonOfIdentity {
  readonly userId: string;
  readonly name: string;
  readonly disabled: boolean;
}

/** The person who has linked this identity; nobody else is looked for, by whatever else the service says of him. */
export async function personOfIdentity(
  db: Reader,
  identity: KeptIdentity,
): Promise<PersonOfIdentity | undefined> {
  const [found] = await db
    .select({ userId: user.id, name: user.name, disabledAt: user.disabledAt })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(identityIs(identity));
  if (found === undefined) return undefined;
  const { disabledAt, ...person } = found;
  return { ...person, disabled: disabledAt !== null };
}

interface Begun {
  readonly userId: string;
  readonly sessionHash: string;
  readonly identity: KeptIdentity;
}

/** An identity may be taken off, or a person disabled, while his session begins: then this ends it again. */
export function endUnlessLinked(db: Database, begun: Begun): Promise<boolean> {
  return transact(db, (tx) => standsOrEnds(tx, begun));
}

async function standsOrEnds(
  tx: Transaction,
  { userId, sessionHash, identity }: Begun,
): Promise<boolean> {
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("share");
  const [linked] = await tx
    .select({ id: account.id })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(and(identityIs(identity), eq(account.userId, userId), isNull(user.disabledAt)));
  if (linked === undefined) await tx.delete(session).where(eq(session.token, sessionHash));
  return linked !== undefined;
}
