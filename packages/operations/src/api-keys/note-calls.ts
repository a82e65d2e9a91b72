import { type Database, transact } from "@daowei/db";
import { apiKeyCall, apiKeySecret } from "@daowei/db/schema";
import { eq, lt, sql } from "drizzle-orm";
import { newId } from "../identity.ts";
import type { KeyHolder } from "./identify-key.ts";

export interface KeyCall {
  readonly procedure: string;
  /** `ok`, or the kind of the refusal. */
  readonly outcome: string;
  readonly millis: number;
}

interface CallsNoted {
  readonly holder: KeyHolder;
  /** Whether the key let the program in: only then was it used. */
  readonly opened: boolean;
  readonly calls: readonly KeyCall[];
  readonly address: string;
  readonly requestId: string;
}

/** How long calls of programs are kept. */
export const keptDays = 30;
/** One call in so many clears what is older than thirty days. */
const sweepOneIn = 500;

/** Writes down what a program asked for and how it ended: no inputs, no answers. */
export async function noteKeyCalls(
  database: Database,
  { holder, opened, calls, address, requestId }: CallsNoted,
): Promise<void> {
  const { id: keyId, secretId } = holder.key;
  await transact(
    database,
    async (tx) => {
      if (opened)
        await tx
          .update(apiKeySecret)
          .set({ lastUsedAt: sql`now()`, lastUsedFrom: address })
          .where(eq(apiKeySecret.id, secretId));
      if (calls.length > 0)
        await tx
          .insert(apiKeyCall)
          .values(calls.map((call) => ({ id: newId(), keyId, address, requestId, ...call })));
      if (Math.random() * sweepOneIn < 1)
        await tx
          .delete(apiKeyCall)
          .where(lt(apiKeyCall.at, sql`now() - make_interval(days => ${keptDays}::int)`));
    },
    { scope: { kind: "whole-store" } },
  );
}
