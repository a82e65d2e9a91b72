import { isDeepStrictEqual } from "node:util";

import type { Database } from "@daowei/db";
import { verifyStore } from "@daowei/operations/verification";
import type { Anchor } from "@daowei/operations/verification";
import type { Library } from "@daowei/policies";
import { sql } from "drizzle-orm";

import type { LogLine } from "./client-log.ts";
import { complaint } from "./complaint.ts";
import type { Complaint } from "./complaint.ts";

/** What a store held of acts and their effects at one moment. */
export interface Holding {
  readonly replies: ReadonlyMap<string, StoredReply>;
  readonly batchEvents: number;
  readonly arrivals: number;
}

interface StoredReply {
  readonly act: string;
  readonly reply: unknown;
}

export async function holdingOf(db: Database): Promise<Holding> {
  const stored = await db.execute<{ act: string; key: string; reply: unknown }>(
    sql`select act, key, reply from idempotency`,
  );
  const { rows } = await db.execute<{ events: number; arrivals: number }>(sql`
    select (select count(*)::int from batch_event where act in ${judged}) as events,
      (select count(*)::int from arrival) as arrivals`);
  const [counted] = rows;
  if (counted === undefined) throw new Error("count without a row");
  const replies = stored.rows.map(({ act, key, reply }) => [key, { act, reply }] as const);
  return {
    replies: new Map(replies),
    batchEvents: counted.events,
    arrivals: counted.arrivals,
  };
}

/** Acts that people take on batches; the others follow from their transfers. */
const judged = sql`('created', 'submit', 'recall', 'review', 'approve', 'send_back', 'issue')`;

/** Nothing acknowledged is missing, nothing refused is there, nothing is from nowhere, nothing happened twice. */
export function holdAgainstLog(
  log: readonly LogLine[],
  before: Holding,
  after: Holding,
): readonly Complaint[] {
  const asked = new Set(log.map(({ key }) => key));
  const made = [...after.replies].filter(([key]) => !before.replies.has(key));
  return [
    ...log.filter(({ said }) => said === "acknowledged").flatMap((line) => lost(line, after)),
    ...log
      .filter(({ said, key }) => said === "refused" && after.replies.has(key))
      .map(({ act, key }) => complaint("from-nowhere", `${act} ${key} was refused and is stored`)),
    ...made
      .filter(([key]) => !asked.has(key))
      .map(([key, { act }]) =>
        complaint("from-nowhere", `${act} ${key} is stored and nobody asked for it`),
      ),
    ...effects(made, before, after),
  ];
}

function lost({ act, key, answer }: LogLine, { replies }: Holding): readonly Complaint[] {
  const stored = replies.get(key);
  if (stored === undefined)
    return [complaint("lost", `${act} ${key} was acknowledged and is lost`)];
  const same = isDeepStrictEqual(
    { ...objectOf(stored.reply), replayed: null },
    { ...objectOf(answer), replayed: null },
  );
  return same
    ? []
    : [complaint("lost", `${act} ${key} was acknowledged otherwise than it is stored`)];
}

/** As many effects as there are keys that claim them. */
function effects(
  made: readonly (readonly [string, StoredReply])[],
  before: Holding,
  after: Holding,
): readonly Complaint[] {
  const acts = made.filter(([, { act }]) => act.startsWith("batch.")).length;
  const receipts = made
    .filter(([, { act }]) => act.startsWith("transfer.confirm_arrival"))
    .reduce((sum, [, { reply }]) => sum + receiptsOf(reply), 0);
  const events = after.batchEvents - before.batchEvents;
  const arrivals = after.arrivals - before.arrivals;
  return [
    ...compare(acts, events, "acts on batches left events"),
    ...compare(receipts, arrivals, "receipts left arrivals"),
  ];
}

function compare(claimed: number, found: number, what: string): readonly Complaint[] {
  if (claimed === found) return [];
  return [complaint(found > claimed ? "doubled" : "lost", `${what}: ${claimed} and ${found}`)];
}

function receiptsOf(reply: unknown): number {
  const { done } = objectOf(reply);
  if (!Array.isArray(done)) throw new Error(`a receipt without its list: ${JSON.stringify(reply)}`);
  return done.length;
}

function objectOf(value: unknown): { readonly [field: string]: unknown } {
  if (typeof value === "object" && value !== null) return { ...value };
  throw new Error(`not a reply: ${JSON.stringify(value)}`);
}

/** I1 to I10 over the whole store, in one line for each that does not hold. */
export async function holdAgainstInvariants(
  db: Database,
  known: { readonly library: Library; readonly anchors?: readonly Anchor[] },
): Promise<readonly Complaint[]> {
  const { reports } = await verifyStore(db, known);
  return reports
    .filter(({ count }) => count > 0)
    .map(({ invariant, count, first }) =>
      complaint("invariant", `${invariant}: ${count}, ${JSON.stringify(first[0])}`),
    );
}
