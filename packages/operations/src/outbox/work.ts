import { setTimeout as sleep } from "node:timers/promises";
import { type Database, transact } from "@daowei/db";
import type { Destination, OutsideChannels } from "../channels/index.ts";
import { failed } from "../channels/channel.ts";
import type { Library } from "../library.ts";
import { libraryAt, readHead } from "../policies/library-now.ts";
import { type Claimed, claimMessages, type ClaimWish, wholeStore } from "./claim.ts";
import { mostAttempts } from "./back-off.ts";
import type { Composed, Composer, FindDestinations } from "./compose.ts";
import { personDestinations } from "./person-destinations.ts";
import { type Outcome, settleMessage } from "./settle.ts";

/** Named places in the work, where a test may end the process. */
export type DeliveryPoint = "before_send" | "after_send";

export interface DeliveryWork extends ClaimWish {
  readonly database: Database;
  readonly library: Library;
  readonly send: OutsideChannels["send"];
  readonly composers: Readonly<Record<Claimed["kind"], Composer>>;
  /** Destinations that are stored; a person's own address is found without it. */
  readonly findDestinations: FindDestinations;
  /** So many are on their way at the same time. */
  readonly abreast: number;
  /** What was found needed longer ago than this is looked at again before it is sent. */
  readonly freshMillis: number;
  readonly idleMillis: number;
  readonly tell?: (error: unknown) => void;
  readonly at?: (point: DeliveryPoint, message: Claimed) => void;
}

/** Sends what is due, each message in no transaction; answers how many were claimed. */
export async function deliverOnce(work: DeliveryWork, stop?: AbortSignal): Promise<number> {
  const claimed = await claimMessages(work.database, work);
  if (claimed.length === 0) return 0;
  const found = await lookApart(work, claimed);
  // From here on: counted from before it, a look that takes long would leave no time to send anything.
  const lookedAt = performance.now();
  const waiting = [...claimed];
  const sendNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const old = performance.now() - lookedAt > work.freshMillis || stop?.aborted === true;
      const outcome = old ? ({ outcome: "released" } as const) : await send(work, found, next);
      await settleMessage(work.database, next, outcome);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: work.abreast }, sendNext));
  for (const one of ended) if (one.status === "rejected") work.tell?.(one.reason);
  return claimed.length;
}

/** Works until it is told to stop; an error of one round is told and the next round comes, so that nothing stays lying. */
export async function runDelivery(work: DeliveryWork, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    let sent = 0;
    try {
      sent = await deliverOnce(work, stop);
    } catch (error) {
      work.tell?.(error);
    }
    if (sent === 0 && !stop.aborted) await pause(work.idleMillis, stop);
  }
}

/** Ends early when it is to stop. */
export async function pause(millis: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(millis, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

interface Looked {
  readonly composed: ReadonlyMap<string, Composed>;
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Messages whose wording failed. */
  readonly unworded: ReadonlySet<string>;
}

/** A message that cannot be worded does not keep the others back: then each is looked at by itself. */
async function lookApart(work: DeliveryWork, claimed: readonly Claimed[]): Promise<Looked> {
  try {
    return await look(work, claimed);
  } catch (error) {
    if (claimed.length === 1) {
      work.tell?.(error);
      const unworded = new Set(claimed.map(({ id }) => id));
      return { composed: new Map(), destinations: new Map(), unworded };
    }
    const apart = [];
    for (const one of claimed) apart.push({ one, found: await lookApart(work, [one]) });
    return {
      composed: new Map(apart.flatMap(({ found }) => [...found.composed])),
      destinations: new Map(apart.flatMap(({ found }) => [...found.destinations])),
      unworded: new Set(
        apart.flatMap(({ one, found }) => (found.unworded.size > 0 ? [one.id] : [])),
      ),
    };
  }
}

/** One look for all that were claimed, in one snapshot. */
async function look(work: DeliveryWork, claimed: readonly Claimed[]): Promise<Looked> {
  const options = { ...wholeStore, isolation: "repeatable read", readOnly: true } as const;
  return await transact(
    work.database,
    async (tx) => {
      const library = await libraryAt(tx, work, await readHead(tx));
      const composed = new Map<string, Composed>();
      for (const [kind, messages] of Map.groupBy(claimed, (message) => message.kind))
        for (const [id, one] of await work.composers[kind](tx, library, messages))
          composed.set(id, one);
      const stored = await work.findDestinations(tx, claimed);
      const destinations = new Map([...stored, ...(await personDestinations(tx, claimed))]);
      return { composed, destinations, unworded: new Set<string>() };
    },
    options,
  );
}

async function send(
  work: DeliveryWork,
  { composed, destinations, unworded }: Looked,
  message: Claimed,
): Promise<Outcome> {
  if (unworded.has(message.id)) return { ...failed("receiver_failed", "not_worded"), millis: 0 };
  // Its workers never came back: whatever it does to them, it does not do it for ever.
  if (message.attempt > mostAttempts)
    return { ...failed("timed_out", "worker_lost", { retryable: false }), millis: 0 };
  const one = composed.get(message.id);
  if (one === undefined) return { outcome: "withdrawn", because: "nothing left to say" };
  if (one.act === "withdraw") return { outcome: "withdrawn", because: one.because };
  const destination = destinations.get(message.destinationId);
  if (destination === undefined) return { ...failed("not_set_up", "no_destination"), millis: 0 };
  work.at?.("before_send", message);
  const begun = performance.now();
  const answer = await work.send(one.message, destination);
  work.at?.("after_send", message);
  return { ...answer, millis: Math.round(performance.now() - begun) };
}
