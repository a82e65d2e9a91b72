import type { Transaction } from "@daowei/db";
import { account } from "@daowei/db/schema";
import { and, eq, like } from "drizzle-orm";
import type { Keys } from "../second-factors/keys.ts";

/** Who somebody is at another service: its issuer, and the name it never gives to anybody else. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** How an identity is kept: the subject may be a person's number, so only its keyed hash is. */
export interface KeptIdentity {
  readonly issuer: string;
  readonly subjectHash: string;
}

const prefix = "oidc ";

export function keptIdentity(keys: Keys, { issuer, subject }: OutsideIdentity): KeptIdentity {
  return { issuer, subjectHash: keys.keyedHash(`identity\n${issuer}\n${subject}`) };
}

/** The columns under which better-auth's table holds it, beside the password of the same person. */
export function columnsOf({ issuer, subjectHash }: KeptIdentity) {
  return { providerId: `${prefix}${issuer}`, accountId: subjectHash };
}

export const issuerOf = (providerId: string): string => providerId.slice(prefix.length);

export const identityIs = (kept: KeptIdentity) => {
  const { providerId, accountId } = columnsOf(kept);
  return and(eq(account.providerId, providerId), eq(account.accountId, accountId));
};

export const isIdentity = like(account.providerId, `${prefix}%`);

/** Takes every identity off a person: whoever linked one may not be he whom a new password is for. */
export async function endIdentities(tx: Transaction, userId: string): Promise<number> {
  const ended = await tx
    .delete(account)
    .where(and(eq(account.userId, userId), isIdentity))
    .returning({ id: account.id });
  return ended.length;
}
