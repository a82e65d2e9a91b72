import { transferEvent } from "@daowei/db/schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";

const sendings = ["record_sent", "payment_accepted", "correct_sent"];

export interface LastSending {
  readonly seq: number;
  readonly act: string;
  readonly userId: string;
}

/** The newest record of a transfer's sending: the one that a correction points at. */
export async function lastSending(reader: Reader, transferId: string): Promise<LastSending | null> {
  const [found] = await reader
    .select({ seq: transferEvent.seq, act: transferEvent.act, userId: transferEvent.userId })
    .from(transferEvent)
    .where(and(eq(transferEvent.transferId, transferId), inArray(transferEvent.act, sendings)))
    .orderBy(desc(transferEvent.seq))
    .limit(1);
  return found ?? null;
}

/** A record is corrected or taken back by another person than the one who made it. */
export function needAnother(
  sending: LastSending | null,
  { userId, act }: { readonly userId: string; readonly act: string },
): Problem | undefined {
  return sending?.userId === userId
    ? { kind: "segregation_same_person", act, earlierAct: sending.act }
    : undefined;
}
