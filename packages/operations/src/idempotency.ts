import type { Transaction } from "@daowei/db";
import { idempotency } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import type { Problem } from "./problem.ts";

/** One intended act: the person, what he does, the key he made for it, and a fingerprint of what he asked for. */
export interface Intent {
  readonly userId: string;
  readonly act: string;
  readonly key: string;
  readonly requestSha256: string;
}

/**
 * Takes the key for this transaction. A second call with the key waits here until the first commits or rolls back: then it
 * gets the first one's reply, or the key. `undefined` says the key is ours.
 */
export async function claimKey<O>(
  tx: Transaction,
  intent: Intent,
): Promise<Result<O | undefined, Problem>> {
  const claimed = await tx
    .insert(idempotency)
    .values(intent)
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  if (claimed.length > 0) return ok(undefined);
  const [first] = await tx.select().from(idempotency).where(sameKey(intent));
  if (first === undefined) throw new Error(`idempotency key ${intent.key} taken but not there`);
  if (first.requestSha256 !== intent.requestSha256)
    return refuse({ kind: "idempotency_conflict", act: intent.act });
  // Written by `keepReply` in the same transaction as the claim, from a value of this type.
  return ok(first.reply as O);
}

export async function keepReply(tx: Transaction, intent: Intent, reply: unknown): Promise<void> {
  await tx.update(idempotency).set({ reply }).where(sameKey(intent));
}

function sameKey(intent: Intent) {
  return and(
    eq(idempotency.userId, intent.userId),
    eq(idempotency.act, intent.act),
    eq(idempotency.key, intent.key),
  );
}
