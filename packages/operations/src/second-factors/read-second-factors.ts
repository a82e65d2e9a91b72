import { passkey, recoveryCode } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, asc, eq, isNull } from "drizzle-orm";
import { instant } from "../reader.ts";
import type { StepUp } from "../step-up.ts";
import { factorsOf } from "./enrolled.ts";
import type { SessionAct } from "./session-act.ts";

export interface MySecondFactors {
  readonly totp: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
  }[];
  readonly recoveryCodesLeft: number;
  readonly stepUp: StepUp["kind"];
  /** Whether this session may enrol a first factor without signing in again. */
  readonly signedInLately: boolean;
}

/** What the person has enrolled, and whether this session counts as stepped up. */
export const readSecondFactors: SessionAct<void, MySecondFactors> = async (context) => {
  const { database: db, person, session, stepUp } = context;
  const { userId } = person;
  const passkeys = await db
    .select({
      id: passkey.id,
      name: passkey.name,
      createdAt: passkey.createdAt,
      lastUsedAt: passkey.lastUsedAt,
    })
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.createdAt));
  return ok({
    totp: (await factorsOf(db, userId)).includes("totp"),
    passkeys: passkeys.map((kept) => ({
      ...kept,
      createdAt: instant(kept.createdAt),
      lastUsedAt: kept.lastUsedAt === null ? null : instant(kept.lastUsedAt),
    })),
    recoveryCodesLeft: await db.$count(
      recoveryCode,
      and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)),
    ),
    stepUp: stepUp.kind,
    signedInLately: session.recent,
  });
};
